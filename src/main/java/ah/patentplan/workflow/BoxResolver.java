package ah.patentplan.workflow;

import java.util.Arrays;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * 表达式放行清单 – what an expression of a diagram may reach: the boxes by their id, {@code of(…)} of a bean marked
 * {@link InDiagrams}, and the business key. Nothing else, so no expression reaches a Java class.
 */
class BoxResolver extends ELResolver {

    private final ApplicationContext context;

    BoxResolver(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public Object getValue(ELContext elContext, Object base, Object property) {
        Object value = null;
        if (base == null && isBox(property.toString())) {
            value = context.getBean(property.toString());
        } else if (base instanceof DelegateExecution execution && "processBusinessKey".equals(property)) {
            value = execution.getProcessBusinessKey();
        }
        elContext.setPropertyResolved(value != null);
        return value;
    }

    @Override
    public Object invoke(ELContext elContext, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (base == null || !base.getClass().isAnnotationPresent(InDiagrams.class) || !"of".equals(method.toString())) {
            throw new ELException("the expression calls a method that no diagram may call: " + method);
        }
        var of = Arrays.stream(base.getClass().getMethods())
                .filter(candidate ->
                        candidate.getName().equals("of") && candidate.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow(() -> new ELException("no such method: of"));
        elContext.setPropertyResolved(true);
        return ReflectionUtils.invokeMethod(of, base, arguments);
    }

    private boolean isBox(String name) {
        return context.containsBean(name)
                && ClassUtils.getUserClass(context.getType(name)).getPackage() == BoxResolver.class.getPackage();
    }

    @Override
    public Class<?> getType(ELContext elContext, Object base, Object property) {
        return Object.class;
    }

    @Override
    public void setValue(ELContext elContext, Object base, Object property, Object value) {
        throw new ELException("an expression sets nothing");
    }

    @Override
    public boolean isReadOnly(ELContext elContext, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext elContext, Object base) {
        return Object.class;
    }

    @Override
    public java.util.Iterator<java.beans.FeatureDescriptor> getFeatureDescriptors(ELContext elContext, Object base) {
        return null;
    }
}
