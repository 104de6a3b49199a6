package io.nexusstore.integration.validation;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An entity with the constraints of texts, bytes and flags. */
@NexusEntity
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Questionnaire(
        @Id long id,
        @AssertTrue boolean consent,
        @AssertTrue @Nullable Boolean agreed,
        @AssertFalse boolean machine,
        @AssertFalse @Nullable Boolean robot,
        @Email @Nullable String email,

        @Email(regexp = "[a-z].*", flags = Pattern.Flag.CASE_INSENSITIVE) @Nullable
        String ownEmail,

        @NotBlank @Nullable String title,
        @NotEmpty @Nullable String text,
        @NotNull @Nullable String answer,
        @Null @Nullable String trap,
        @Pattern(regexp = "a.c") @Nullable String code,

        @Pattern(
                regexp = "a.c # with a comment",
                flags = {Pattern.Flag.CASE_INSENSITIVE, Pattern.Flag.DOTALL, Pattern.Flag.COMMENTS})
        @Nullable
        String looseCode,

        @Pattern(regexp = "[a-c]+") @Pattern(regexp = ".{2,3}", message = "has {regexp} letters") @Nullable
        String twice,

        @Size(min = 2, max = 4) @Nullable String sized,
        @Size(min = 1) @Nullable String long1,
        @Size(max = 3) byte @Nullable [] bytes,
        @NotEmpty byte @Nullable [] someBytes,

        @Size(min = 1, max = 2) @Size(min = 2, max = 3, message = "two or three") @Nullable
        String both,

        @NotNull @Nullable Long number,
        @NotNull(groups = Later.class) @Nullable String later) {

    /** A group that no store validates. */
    public interface Later {}
}
