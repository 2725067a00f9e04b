package ah.patentplan.document;

import java.time.Duration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** 缓慢的上传检查 – two workers of {@link SlowWorker}, five seconds a file. */
@TestConfiguration
public class SlowUploads {

    @Bean
    @Primary
    Uploads slowUploads() {
        return new Uploads(1_000_000, 2, Duration.ofSeconds(5), Duration.ofSeconds(60), SlowWorker.class);
    }
}
