package io.nexusstore.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface whose abstract methods are queries: each is read from its name at compile time.
 *
 * <pre>{@code
 * @NexusRepository
 * interface Customers {
 *     Flux<Customer> findByStatusAndAgeGreaterThanOrderByNameDesc(Status status, int age);
 *
 *     Mono<Customer> findByEmail(String email);
 *
 *     long countByStatus(Status status);
 * }
 * }</pre>
 *
 * <p>Beside {@code Customers} the processor writes {@code Customers_Repository}, which implements it:
 * {@code Customers customers = Customers_Repository.of(nexus)}, within a transaction {@code of(transaction)}, or
 * {@code nexus.repository(Customers.class)}. The code is what one would write by hand:
 *
 * <pre>{@code
 * public long countByStatus(Status status) {
 *     return blocking.count(Query.where(CustomerFields.STATUS.eq(status)));
 * }
 * }</pre>
 *
 * <p>The interface may extend {@code NexusStore<Customer, UUID>} or {@code BlockingStore<Customer, UUID>}, whose operations it then has
 * as well. Default and static methods are left alone. A name that cannot be read, or a parameter or return type that does
 * not fit it, is a compile error at the method.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface NexusRepository {

    /**
     * Names the entity.
     *
     * <p>By default it is that of the store which the interface extends, else the one entity that its methods return.
     */
    Class<?> value() default Void.class;

    /**
     * Replaces the name of the generated implementation.
     *
     * <p>By default it is the name of the interface, with the names of its enclosing types before it, and
     * {@code _Repository}: {@code Shop.Customers} yields {@code Shop_Customers_Repository}.
     */
    String generatedName() default "";
}
