package ah.patentplan.document;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 用印 – which seal this house uses: {@code patent-plan.seal}, {@code none} unless named. */
@Configuration
class Seals {

    @Bean
    Seal seal(@Value("${patent-plan.seal:none}") String seal, Fonts fonts, Clock clock) {
        return switch (seal) {
            case "none" -> Seal.NONE;
            case "test" -> new TestSeal(fonts, clock);
            default -> throw new IllegalArgumentException("patent-plan.seal must be none or test, not " + seal);
        };
    }
}
