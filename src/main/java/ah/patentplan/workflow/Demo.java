package ah.patentplan.workflow;

import ah.patentplan.access.Actor;
import ah.patentplan.programme.DemoProgramme;
import ah.patentplan.programme.ReferenceData;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** 演示环境 – an account for each role, units and experts, and a programme of the current year that is open. */
@Component
@Profile("!production & !rehearsal")
@Order(2)
class Demo implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final ReferenceData reference;
    private final DemoProgramme programme;
    private final StaffGroups groups;
    private final Accounts accounts;
    private final Releases releases;
    private final Environment environment;
    private final String password;

    Demo(
            ReferenceData reference,
            DemoProgramme programme,
            StaffGroups groups,
            Accounts accounts,
            Releases releases,
            Environment environment,
            @Value("${patent-plan.demo-password:demo}") String password) {
        this.reference = reference;
        this.programme = programme;
        this.groups = groups;
        this.accounts = accounts;
        this.releases = releases;
        this.environment = environment;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        JsonNode demo = reference.read("demo.yaml");
        programme.open();
        releases.deployFirst();
        demo.path("applicants").forEach(unit -> {
            reference.insert("applicant", unit);
            groups.make(
                    Actor.unitGroup(unit.path("credit_code").asText()),
                    unit.path("name").asText());
        });
        demo.path("experts").forEach(expert -> reference.insert("expert", expert));
        demo.path("interests").forEach(programme::declareInterests);
        List<String> lines = new ArrayList<>();
        demo.path("accounts").forEach(account -> {
            make(account);
            lines.add("  %-10s %s"
                    .formatted(account.path("id").asText(), account.path("name").asText()));
        });
        LOG.info(
                "演示环境已就绪：http://127.0.0.1:{}/  密码均为 {}\n{}",
                environment.getProperty("local.server.port", "8080"),
                password,
                String.join("\n", lines));
    }

    private void make(JsonNode account) {
        String[] memberOf = StreamSupport.stream(account.path("groups").spliterator(), false)
                .map(JsonNode::asText)
                .toArray(String[]::new);
        accounts.make(account.path("id").asText(), account.path("name").asText(), password, memberOf);
    }
}
