package io.nexusstore.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * A component and the private field that stands for it.
 *
 * <p>Annotations are read from the field: javac 17 knows no position for a component itself.
 */
record Component(RecordComponentElement element, VariableElement field) {

    /** Returns the components of a record, in order; none of what is no record. */
    static List<Component> of(TypeElement type) {
        Map<String, VariableElement> fields = new TreeMap<>();
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            fields.put(field.getSimpleName().toString(), field);
        }
        List<Component> components = new ArrayList<>();
        for (RecordComponentElement component : type.getRecordComponents()) {
            @Nullable
            VariableElement field = fields.get(component.getSimpleName().toString());
            if (field != null) {
                components.add(new Component(component, field));
            }
        }
        return components;
    }

    String name() {
        return element.getSimpleName().toString();
    }
}
