package io.nexusstore.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;

/** Which types callers outside a module can name, and which types they meet there. */
final class ExportedTypes {

    private ExportedTypes() {}

    /** Whether {@code type} and all types around it are public or protected, outside internal packages. */
    static boolean contains(JavaClass type) {
        return !isInternal(type.getPackageName())
                && isShown(type)
                && type.getEnclosingClass().map(ExportedTypes::contains).orElse(true);
    }

    static boolean isInternal(String packageName) {
        return Arrays.asList(packageName.split("\\.")).contains("internal");
    }

    /** All types in the declaration of {@code type} and of its public and protected members. */
    static Stream<JavaClass> shownBy(JavaClass type) {
        Stream<JavaType> parents = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        Stream<JavaType> bounds = type.getTypeParameters().stream().map(parameter -> parameter);
        Stream<JavaClass> ofHeader = Stream.concat(parents, bounds).flatMap(ExportedTypes::rawTypes);
        Stream<JavaClass> ofMembers =
                type.getMembers().stream().filter(ExportedTypes::isShown).flatMap(ExportedTypes::ofMember);
        return Stream.concat(ofHeader, ofMembers).distinct();
    }

    private static Stream<JavaClass> ofMember(JavaMember member) {
        Stream<JavaClass> thrown =
                member instanceof JavaCodeUnit code ? code.getThrowsClause().getTypes().stream() : Stream.empty();
        return Stream.concat(member.getAllInvolvedRawTypes().stream(), thrown);
    }

    private static Stream<JavaClass> rawTypes(JavaType type) {
        Collection<JavaClass> raw = type.getAllInvolvedRawTypes();
        return raw.stream();
    }

    private static boolean isShown(HasModifiers member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }
}
