package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.delta.FieldChange;
import io.nexusstore.delta.FieldSet;
import java.time.Instant;
import java.util.UUID;

/** Builders, deltas and tracked values change what they are told to change and nothing else. */
public final class EditScenario {

    private static final Customer ADA = new Customer(
            new UUID(1, 1), "ada@example.org", "Ada", 36, 1.5, Customer.Status.ACTIVE, new byte[] {1}, Instant.EPOCH, Instant.EPOCH, 4);

    public static void run() {
        builds();
        comparesAndApplies();
        tracks();
    }

    private static void builds() {
        assertThat(CustomerBuilder.from(ADA).build()).usingRecursiveComparison().isEqualTo(ADA);
        assertThat(CustomerBuilder.withAge(ADA, 37).age()).isEqualTo(37);
        assertThat(CustomerBuilder.withName(ADA, null).name()).isNull();
        assertThat(CustomerBuilder.create().email("x@y").status(Customer.Status.BLOCKED).build())
                .isEqualTo(new Customer(null, "x@y", null, 0, null, Customer.Status.BLOCKED, null, null, null, 0));
        assertThatThrownBy(() -> CustomerBuilder.create().status(Customer.Status.ACTIVE).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Component 'email' of 'Customer' is not set. Set it before build().");
        byte[] bytes = {1, 2};
        Customer copy = CustomerBuilder.withAvatar(ADA, bytes);
        bytes[0] = 9;
        assertThat(copy.avatar()).containsExactly(1, 2);
        assertThat(LedgerLineBuilder.create().build().limit()).as("nothing says that null is wrong").isNull();
    }

    private static void comparesAndApplies() {
        Customer older = CustomerBuilder.from(ADA).age(37).avatar(new byte[] {1}).name(null).version(5).build();

        CustomerDelta delta = CustomerDelta.between(ADA, older);

        assertThat(delta.changed()).isEqualTo(FieldSet.of(2, 3));
        assertThat(delta.age()).contains(new FieldChange<>(CustomerFields.AGE, true, 36, 37));
        assertThat(delta.avatar()).as("equal bytes").isEmpty();
        assertThat(delta.change().baseVersion()).hasValue(4);
        assertThat(delta.applyTo(ADA).name()).isNull();
        assertThat(delta.applyTo(ADA).version()).as("the version is the store's").isEqualTo(4);
        assertThat(CustomerDelta.between(ADA, ADA).isEmpty()).isTrue();
        assertThatThrownBy(() -> CustomerDelta.between(ADA, CustomerBuilder.withId(ADA, new UUID(2, 2))))
                .isInstanceOf(IllegalArgumentException.class);

        CustomerDelta edit = CustomerDelta.edit().age(40).score(null).baseVersion(4).build();
        assertThat(edit.merge(CustomerDelta.edit().age(41).build()).applyTo(ADA).age()).isEqualTo(41);
        assertThat(edit).isEqualTo(CustomerDelta.of(edit.change())).hasSameHashCodeAs(CustomerDelta.of(edit.change()));
        assertThat(edit).hasToString("DeltaChange[Customer, [age, score]]").isNotEqualTo(delta);
        assertThat(LedgerLineDelta.edit().limit("l").field(true).build().limit()).isPresent();
    }

    private static void tracks() {
        CustomerTracked tracked = CustomerTracked.of(ADA).age(50).name("Ada L.").age(51);

        assertThat(tracked.hasChanges()).isTrue();
        assertThat(tracked.current()).usingRecursiveComparison()
                .isEqualTo(CustomerBuilder.from(ADA).age(51).name("Ada L.").build());
        assertThat(tracked.original()).isSameAs(ADA);
        assertThat(tracked.delta().changed()).isEqualTo(FieldSet.of(2, 3));
        assertThat(tracked.delta().change().baseVersion()).hasValue(4);
        assertThat(tracked.age(36).name("Ada").hasChanges()).as("changed back").isFalse();
        tracked.age(60).reset();
        assertThat(tracked.hasChanges()).isFalse();
        assertThat(tracked.current()).usingRecursiveComparison().isEqualTo(ADA);
    }
}
