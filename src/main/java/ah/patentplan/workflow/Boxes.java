package ah.patentplan.workflow;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.lang3.StringUtils;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** 图框 – what the program holds for the boxes and expressions of its diagrams, found by their names. */
final class Boxes {

    private static final Map<String, Optional<Class<?>>> FOUND = new ConcurrentHashMap<>();

    private Boxes() {}

    /** The class of the box of this id. */
    static Optional<Class<?>> of(String id) {
        // to look for what is not there is slow
        return FOUND.computeIfAbsent(id, Boxes::find);
    }

    private static Optional<Class<?>> find(String id) {
        try {
            Class<?> named = Class.forName(Boxes.class.getPackageName() + "." + StringUtils.capitalize(id));
            return Optional.<Class<?>>of(named).filter(type -> type.isAnnotationPresent(Component.class));
        } catch (ClassNotFoundException | LinkageError unknown) {
            return Optional.empty();
        }
    }

    /** Whether the box of this id is of the kind. */
    static boolean is(String id, Class<?> kind) {
        return of(id).filter(kind::isAssignableFrom).isPresent();
    }

    /** Whether a diagram may ask the bean, {@code ${deadline.of(year)}}. */
    static boolean answers(String bean, String argument) {
        Class<?> handedIn = argument.equals("year") ? Integer.class : DelegateExecution.class;
        return of(bean).filter(
                        type -> type.isAnnotationPresent(InDiagrams.class) && Modifier.isPublic(type.getModifiers()))
                .filter(type -> Arrays.stream(type.getMethods())
                        .filter(method -> method.getName().equals("of"))
                        .anyMatch(of -> Arrays.equals(of.getParameterTypes(), new Class<?>[] {handedIn})))
                .isPresent();
    }

    /** The values that the box may write, by variable. */
    static Map<String, Set<String>> decisions(String id) {
        Map<String, Set<String>> decisions = new HashMap<>();
        of(id).map(type -> type.getAnnotation(Decides.class))
                .ifPresent(decides -> Arrays.stream(decides.value())
                        .map(line -> line.split(": "))
                        .forEach(line -> decisions.put(line[0], Set.of(line[1].split(" ")))));
        return decisions;
    }
}
