package ah.patentplan.programme;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** 时钟 – the one clock of the installation, Asia/Shanghai. */
@Configuration
class Clocks {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Bean
    @Profile("production")
    Clock clock() {
        return Clock.system(ZONE);
    }
}
