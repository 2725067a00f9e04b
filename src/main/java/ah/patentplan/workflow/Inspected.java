package ah.patentplan.workflow;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * 受检模型 – a diagram or table under inspection.
 *
 * @param flaws found so far in the whole release
 */
record Inspected<M extends ModelInstance>(String file, M model, List<Flaw> flaws) {

    /** The file's name without its ending, which is the id of what it holds. */
    String name() {
        return file.substring(0, file.lastIndexOf('.'));
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    Element root() {
        return ((Document) model.getDocument().getDomSource().getNode()).getDocumentElement();
    }

    void report(String reason) {
        flaws.add(new Flaw(file, "", reason));
    }

    /** Names the nearest element around that is drawn: it has an id and is not what an event waits for. */
    void report(ModelElementInstance element, String reason) {
        ModelElementInstance named = element;
        while (named != null && isWithin(named.getElementType().getTypeName(), named.getAttributeValue("id"))) {
            named = named.getParentElement();
        }
        flaws.add(new Flaw(file, named == null ? "" : title(named::getAttributeValue), reason));
    }

    void report(Element element, String reason) {
        Node named = element;
        while (named instanceof Element one && isWithin(one.getLocalName(), one.getAttribute("id"))) {
            named = named.getParentNode();
        }
        flaws.add(new Flaw(file, named instanceof Element one ? title(one::getAttribute) : "", reason));
    }

    private static boolean isWithin(String type, String id) {
        return StringUtils.isEmpty(id) || type.endsWith("EventDefinition");
    }

    private static String title(UnaryOperator<String> attributes) {
        String label = Stream.of("name", "label")
                .map(attributes)
                .filter(StringUtils::isNotBlank)
                .findFirst()
                .map(name -> "“" + name.strip() + "”")
                .orElse("元素");
        return label + "（" + attributes.apply("id") + "）";
    }
}
