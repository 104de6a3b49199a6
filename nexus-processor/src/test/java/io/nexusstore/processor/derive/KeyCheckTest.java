package io.nexusstore.processor.derive;

import static io.nexusstore.processor.Sources.assertAccepted;
import static io.nexusstore.processor.Sources.assertRejected;

import org.junit.jupiter.api.Test;

/** What has no order is neither a key nor less than anything. */
final class KeyCheckTest {

    private static final String PARTS = """
            package shop;
            import io.nexusstore.annotation.*;
            import java.util.*;
            @NexusRepository
            public interface Parts {
                %s
                @NexusEntity
                record Part(@Id String id, @Convert(OfColor.class) Color color) {}
                record Color(int rgb) {}
                final class OfColor implements io.nexusstore.value.ValueConverter<Color, Integer> {
                    @Override public Integer toStored(Color color) { return color.rgb(); }
                    @Override public Color fromStored(Integer rgb) { return new Color(rgb); }
                }
            }
            """;

    @Test
    void refusesOrderByConvertedComponent() {
        assertRejected(
                "[Nexus/UnorderableComponent] Method 'findAllOrderByColor' of repository 'Parts' orders by component 'color' of"
                        + " type 'Parts.Color', whose values have no order. Order by another component.",
                PARTS.formatted("List<Part> /*!*/findAllOrderByColor();"));
    }

    @Test
    void refusesComparisonOfConvertedComponent() {
        assertRejected(
                "[Nexus/InapplicableOperator] Method 'findByColorLessThan' of repository 'Parts' uses 'LessThan' on component"
                        + " 'color', which is of type 'Parts.Color'. Use one of Is, Not, In, NotIn, IsNull, IsNotNull.",
                PARTS.formatted("List<Part> /*!*/findByColorLessThan(Color color);"));
    }

    @Test
    void comparesConvertedComponentWithItself() {
        assertAccepted(
                PARTS.formatted(
                        "List<Part> findByColor(Color color); List<Part> findByColorIn(Set<Color> colors); long countByColorIsNull();"));
    }
}
