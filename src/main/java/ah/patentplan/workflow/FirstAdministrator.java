package ah.patentplan.workflow;

import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 首个管理员 – made from the environment in an installation that has no account yet; makes all the others. */
@Component
@Profile("production")
@Order(2)
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Accounts accounts;
    private final Acts acts;
    private final String id;
    private final String password;

    FirstAdministrator(
            Accounts accounts,
            Acts acts,
            @Value("${patent-plan.administrator.id}") String id,
            @Value("${patent-plan.administrator.password}") String password) {
        this.accounts = accounts;
        this.acts = acts;
        this.id = id;
        this.password = password;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (accounts.none()) {
            accounts.make(id, "管理员", password, Role.ADMINISTRATOR.group());
            acts.enter("设立首个管理员", id, "");
            LOG.info("已设立首个管理员 {}", id);
        }
    }
}
