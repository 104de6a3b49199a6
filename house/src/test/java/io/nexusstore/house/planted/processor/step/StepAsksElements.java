package io.nexusstore.house.planted.processor.step;

import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

final class StepAsksElements {

    boolean isDeprecated(Elements elements, Element element) {
        return elements.isDeprecated(element);
    }
}
