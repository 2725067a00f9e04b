package ah.patentplan;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 台账核对 – after every test that has a database: its ledger breaks no rule. A test's own transaction is looked into before
 * it is rolled back; where the database has refused it already, what was committed before is looked at.
 */
public class SoundLedger implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext test) {
        ApplicationContext context = SpringExtension.getApplicationContext(test);
        assertThat(breaches(context)).as("台账核对").isEmpty();
    }

    public static List<String> breaches(ApplicationContext context) {
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            try {
                context.getBean(EntityManager.class).flush();
                return breaches(jdbc);
            } catch (DataAccessException | PersistenceException refused) {
                // nothing of it can be committed any more
                return inAnother(context, jdbc);
            }
        }
        return breaches(jdbc);
    }

    private static List<String> inAnother(ApplicationContext context, JdbcTemplate jdbc) {
        TransactionTemplate another = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return another.execute(status -> breaches(jdbc));
    }

    private static List<String> breaches(JdbcTemplate jdbc) {
        return jdbc.queryForList(
                "select concat_ws(' ', rule, number, year, category, figures) from ledger_breach", String.class);
    }
}
