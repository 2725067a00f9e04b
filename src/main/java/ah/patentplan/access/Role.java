package ah.patentplan.access;

import java.util.Arrays;
import java.util.Optional;

/** 角色 – the roles of the programme; the id is the group's id in the engine. */
public enum Role {
    APPLICANT("applicant", "申报单位"),
    CITY_BUREAU("cityBureau", "市局"),
    PROVINCE_OFFICE("provinceOffice", "省局知识产权运用促进处"),
    EXPERT("expert", "评审专家"),
    DIRECTOR("director", "局领导"),
    FINANCE("finance", "财务处"),
    SUPERVISOR("supervisor", "监督"),
    AUDITOR("auditor", "审计"),
    ADMINISTRATOR("camunda-admin", "管理员");

    private final String group;
    private final String title;

    Role(String group, String title) {
        this.group = group;
        this.title = title;
    }

    public String group() {
        return group;
    }

    public String title() {
        return title;
    }

    /** The role whose group has this id, if any: region and unit groups are no roles. */
    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values()).filter(role -> role.group.equals(group)).findFirst();
    }
}
