package ah.patentplan.walk;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** 标记 – what XML says, whatever the order in which it says it. */
final class Markup {

    /** An empty label says nothing. */
    private static final String EMPTY_LABEL = "<BPMNLabel></BPMNLabel>";

    private Markup() {}

    static Element root(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new AssertionError(xml, unreadable);
        }
    }

    /** One text for all orders of attributes and children; without the elements left out. */
    static String of(Element element, Set<String> leftOut) {
        String attributes = attributes(element).sorted().collect(Collectors.joining());
        String children = children(element)
                .filter(child -> !leftOut.contains(child.getLocalName()))
                .map(child -> of(child, leftOut))
                .filter(child -> !child.equals(EMPTY_LABEL))
                .sorted()
                .collect(Collectors.joining("\n"));
        boolean leaf = children(element).findAny().isEmpty();
        String text = leaf ? element.getTextContent().strip() : children;
        String name = element.getLocalName();
        return "<" + name + attributes + ">" + text + "</" + name + ">";
    }

    static Stream<Element> children(Element element) {
        return all(element.getChildNodes());
    }

    static Stream<Element> all(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static Stream<String> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(element.getAttributes()::item)
                .filter(attribute -> !attribute.getNodeName().startsWith("xmlns"))
                .map(Node::toString)
                .map(attribute -> " " + attribute);
    }
}
