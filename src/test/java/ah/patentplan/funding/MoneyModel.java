package ah.patentplan.funding;

import ah.patentplan.funding.MoneyAct.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 对照 – what the ledger should say, kept in plain numbers: 万元 of two projects that share the budget of a category. */
class MoneyModel {

    static final int APPROVED = 60;

    private final List<Project> projects;
    private final Set<String> keys;
    private Integer budget;

    /** 项目. */
    private record Project(Map<Account, Integer> balances, boolean objected, boolean ended) {

        static Project fresh() {
            Map<Account, Integer> balances = new EnumMap<>(Account.class);
            Account.ofProject().forEach(account -> balances.put(account, 0));
            return new Project(balances, false, false);
        }
    }

    MoneyModel() {
        projects = new ArrayList<>(List.of(Project.fresh(), Project.fresh()));
        keys = new HashSet<>();
    }

    private MoneyModel(MoneyModel other) {
        projects = new ArrayList<>(other.projects);
        keys = new HashSet<>(other.keys);
        budget = other.budget;
    }

    MoneyModel copy() {
        return new MoneyModel(this);
    }

    int balance(int project, Account account) {
        return projects.get(project).balances().get(account);
    }

    /** Of both projects and their category's budget. */
    int balance(Account account) {
        return Account.ofProject().contains(account)
                ? balance(0, account) + balance(1, account)
                : budget == null ? 0 : budget;
    }

    Outcome tries(MoneyAct act) {
        Project project = projects.get(act.project());
        return switch (act.what()) {
            case SET_BUDGET -> setsBudget(act.wan());
            case OBJECT -> becomes(act, new Project(project.balances(), true, project.ended()));
            case ANSWER -> becomes(act, new Project(project.balances(), false, project.ended()));
            case REVOKE -> becomes(act, new Project(project.balances(), project.objected(), true));
            case FORGE -> Outcome.REFUSED;
            default -> books(act);
        };
    }

    private Outcome setsBudget(int wan) {
        if (wan < balance(Account.BUDGET)) {
            return Outcome.REFUSED;
        }
        budget = wan;
        return Outcome.DONE;
    }

    private Outcome becomes(MoneyAct act, Project next) {
        boolean changes = !next.equals(projects.set(act.project(), next));
        return changes ? Outcome.DONE : Outcome.NOTHING_TO_DO;
    }

    private Outcome books(MoneyAct act) {
        String key = act.what() + "-" + act.project() + "-" + act.key();
        if (keys.contains(key)) {
            return Outcome.NOTHING_TO_DO;
        }
        if (!isAllowed(act)) {
            return Outcome.REFUSED;
        }
        keys.add(key);
        Project project = projects.get(act.project());
        Map<Account, Integer> balances = new EnumMap<>(project.balances());
        BookingKind kind = act.what().kind();
        balances.merge(kind.from(), kind.from() == Account.BUDGET ? act.wan() : -act.wan(), Integer::sum);
        balances.merge(kind.to(), kind.to() == Account.BUDGET ? -act.wan() : act.wan(), Integer::sum);
        projects.set(act.project(), new Project(balances, project.objected(), project.ended()));
        return Outcome.DONE;
    }

    private boolean isAllowed(MoneyAct act) {
        Project project = projects.get(act.project());
        BookingKind kind = act.what().kind();
        return switch (kind) {
            case COMMITMENT ->
                !project.ended()
                        && project.balances().get(Account.BUDGET) + act.wan() <= APPROVED
                        && (budget == null || balance(Account.BUDGET) + act.wan() <= budget);
            case PAYMENT ->
                !project.ended()
                        && !project.objected()
                        && act.wan() <= project.balances().get(Account.COMMITTED);
            default -> act.wan() <= project.balances().get(kind.from());
        };
    }
}
