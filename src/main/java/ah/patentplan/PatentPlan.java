package ah.patentplan;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** 专利转化专项计划 – runs the province's yearly programme. */
@SpringBootApplication
@EnableScheduling
public class PatentPlan {

    public static void main(String[] arguments) {
        // the engine reads timer dates without an offset in the zone of the JVM
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        SpringApplication.run(PatentPlan.class, arguments);
    }
}
