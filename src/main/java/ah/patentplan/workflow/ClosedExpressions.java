package ah.patentplan.workflow;

import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;

/** 受限表达式 – expressions see variables and what {@link BoxResolver} lets through. */
class ClosedExpressions extends SpringExpressionManager {

    ClosedExpressions(ApplicationContext context) {
        super(context);
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolvers = new CompositeELResolver();
        resolvers.add(new VariableScopeElResolver());
        resolvers.add(new VariableContextElResolver());
        resolvers.add(new BoxResolver(applicationContext));
        return resolvers;
    }
}
