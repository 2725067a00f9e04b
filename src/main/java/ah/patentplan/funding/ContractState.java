package ah.patentplan.funding;

/** 任务书版本状态 – what became of one text of a contract. */
public enum ContractState {
    OPEN("待各方签订"),
    IN_FORCE("生效"),
    REPLACED("已变更"),
    RETURNED("退回修改"),
    LAPSED("未生效");

    private final String title;

    ContractState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
