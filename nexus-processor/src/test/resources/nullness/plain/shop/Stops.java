package shop;

import io.nexusstore.annotation.NexusRepository;
import io.nexusstore.store.BlockingStore;
import java.util.List;

/** A store that blocks, of entities with an id of several values. */
@NexusRepository
public interface Stops extends BlockingStore<Stop, Stop.Key> {

    /** Finds by a part of the id. */
    List<Stop> findByKeyTourOrderByKeyPosition(String tour);

    /** Finds by what may be null. */
    List<Late> findByDelay(Integer delay);

    /** Some of a stop. */
    record Late(Stop.Key key, Integer delay, List<Long> times) {}
}
