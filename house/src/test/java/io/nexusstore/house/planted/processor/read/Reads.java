package io.nexusstore.house.planted.processor.read;

import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

public final class Reads {

    boolean isDeprecated(Elements elements, Element element) {
        return elements.isDeprecated(element);
    }
}
