package ah.patentplan.workflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 分支取值 – what a box may write into the variable that a gateway compares, {@code "recommendation: recommended returned
 * declined"}; a diagram that compares anything else is not deployed.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Decides {

    /** The variable, a colon, and its values with blanks between. */
    String[] value();
}
