package ah.patentplan;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** 拒绝启动 – why the program does not start, said once and plainly, without a stack trace. */
class StartRefused extends RuntimeException {

    StartRefused(String english, String chinese) {
        super(english + "\n" + chinese);
    }

    /** 启动失败说明 – found by Spring Boot through {@code META-INF/spring.factories}. */
    static class Report extends AbstractFailureAnalyzer<StartRefused> {

        @Override
        protected FailureAnalysis analyze(Throwable failure, StartRefused refused) {
            return new FailureAnalysis(refused.getMessage(), null, refused);
        }
    }
}
