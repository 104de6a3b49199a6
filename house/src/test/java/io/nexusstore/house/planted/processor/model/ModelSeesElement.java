package io.nexusstore.house.planted.processor.model;

import javax.lang.model.element.Element;

public record ModelSeesElement(Element element) {}
