package shop;

import io.nexusstore.Nexus;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.ModelProvider;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Lists the models of this module's entities for {@link Nexus}. */
@Generated("io.nexusstore.processor.NexusModelsProcessor")
@NullMarked
public final class NexusModels implements ModelProvider {

    /** Creates the list, for the builder of {@link Nexus} and for the service loader. */
    public NexusModels() {}

    @Override
    public List<EntityModel<?, ?>> models() {
        return List.of(
                Album_Model.INSTANCE,
                Customer_Model.INSTANCE,
                Everything_Model.INSTANCE,
                LedgerLine_Model.INSTANCE,
                Seating_Model.INSTANCE,
                Shipment_Model.INSTANCE);
    }
}
