package ah.patentplan.walk;

import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** 步步相接 – steps that build on each other: after one has failed, the others fail at once. */
class StepByStep implements BeforeTestExecutionCallback, TestExecutionExceptionHandler {

    private String failed;

    @Override
    public void beforeTestExecution(ExtensionContext step) {
        if (failed != null) {
            throw new IllegalStateException("not reached: " + failed + " failed before");
        }
    }

    @Override
    public void handleTestExecutionException(ExtensionContext step, Throwable failure) throws Throwable {
        failed = step.getDisplayName();
        throw failure;
    }
}
