package shop;

import io.nexusstore.annotation.NexusRepository;
import java.util.List;
import reactor.core.publisher.Flux;

/** Methods of both forms without a store of their own. */
@NexusRepository(Stop.class)
public interface StopQueries {

    /** Finds all. */
    Flux<Stop> findAll();

    /** Finds by a part of the id. */
    List<Stop> findByKeyTour(String tour);
}
