package io.nexusstore.processor.validate;

import io.nexusstore.processor.diagnostic.EntityCode;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.ConverterModel;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.FieldType;

/** Judges the converters of an entity; the first thing that is wrong with one is the cause of all. */
final class ConverterValidator {

    private ConverterValidator() {}

    static Findings validate(EntityModel entity) {
        Findings.Collector findings = Findings.collector();
        for (FieldModel field : entity.fields()) {
            field.type().converter().ifPresent(converter -> findings.addAll(check(entity, field, converter)));
        }
        return findings.toFindings();
    }

    private static Findings check(EntityModel entity, FieldModel field, ConverterModel converter) {
        if (!field.roles().isEmpty()) {
            return Findings.of(
                    EntityCode.CONVERTED_ROLE,
                    converter.origin(),
                    field.name(),
                    entity.name(),
                    field.roles().get(0).value().annotation());
        }
        if (converter.from().isEmpty()) {
            return Findings.of(
                    EntityCode.NOT_A_CONVERTER, converter.origin(), field.name(), entity.name(), converter.display());
        }
        if (converter.defect().isPresent()) {
            return Findings.of(
                    EntityCode.CONVERTER_CLASS,
                    converter.origin(),
                    converter.display(),
                    field.name(),
                    entity.name(),
                    converter.defect().get().fact(),
                    converter.defect().get().remedy());
        }
        if (!converter.isFitting()) {
            return Findings.of(
                    EntityCode.CONVERTER_TYPE,
                    converter.origin(),
                    converter.display(),
                    converter.from().get(),
                    field.name(),
                    entity.name(),
                    field.type().display());
        }
        FieldType stored = converter.stored().orElseThrow();
        return stored.kind() == FieldKind.UNSUPPORTED || stored.kind() == FieldKind.ENUM
                ? Findings.of(
                        EntityCode.CONVERTER_STORED_TYPE,
                        converter.origin(),
                        converter.display(),
                        field.name(),
                        entity.name(),
                        stored.display())
                : Findings.none();
    }
}
