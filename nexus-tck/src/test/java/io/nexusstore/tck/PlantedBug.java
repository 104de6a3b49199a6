package io.nexusstore.tck;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.ConflictException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.CollectionField;
import io.nexusstore.query.Comparison;
import io.nexusstore.query.EntityField;
import io.nexusstore.query.Operator;
import io.nexusstore.query.Order;
import io.nexusstore.query.Query;
import io.nexusstore.spi.BackendContext;
import io.nexusstore.spi.BackendTransaction;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.Evaluator;
import io.nexusstore.spi.IdentityBlock;
import io.nexusstore.spi.MetaModel;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.Precondition;
import io.nexusstore.spi.Pushdown;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.Row;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.spi.TransactionOptions;
import io.nexusstore.spi.WriteBatch;
import io.nexusstore.tck.entity.Sample;
import io.nexusstore.tck.entity.SampleBuilder;
import io.nexusstore.tck.entity.Sample_Model;
import io.nexusstore.tck.entity.Stop;
import io.nexusstore.tck.entity.StopFields;
import io.nexusstore.tck.entity.Stop_Model;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Backends that each break one promise, and the tests that must notice. */
enum PlantedBug implements Planted {
    /** The control: the backend is right. */
    NOTHING(WrongBackend::new),

    HALF_A_BATCH_IS_KEPT(
            () -> new WrongBackend() {
                @Override
                public Mono<CommitResult> commit(WriteBatch batch) {
                    return super.commit(batch)
                            .doOnError(ConflictException.class, refusal -> oneByOne(right, batch.mutations()));
                }
            },
            "Batches.aRefusedMutationAtAnyPlaceLeavesNothingOfTheBatch",
            "Batches.aRefusedBatchUndoesDeletesAndOverwrites",
            "Batches.theRuntimesOwnRowVanishesWithARefusedBatch",
            "Positions.aRefusedCommitIsNotToldAndMovesNothing"),

    THE_RUNTIMES_OWN_ROW_IS_WRITTEN_APART(
            () -> new WrongBackend() {
                @Override
                public Mono<CommitResult> commit(WriteBatch batch) {
                    return super.commit(batch)
                            .doOnError(
                                    ConflictException.class,
                                    refusal -> oneByOne(
                                            right,
                                            batch.mutations().stream()
                                                    .filter(mutation -> mutation.model() instanceof MetaModel)
                                                    .toList()));
                }
            },
            "Batches.theRuntimesOwnRowVanishesWithARefusedBatch"),

    ABSENCE_IS_NOT_CHECKED(
            () -> new WrongBackend() {
                @Override
                Mutation<?, ?> rewrite(Mutation<?, ?> mutation) {
                    return mutation instanceof Mutation.Save<?, ?> save
                                    && save.precondition() instanceof Precondition.Absent
                            ? with(save, Precondition.none())
                            : mutation;
                }
            },
            "Saves.insertOverAnExistingRowConflictsAndLeavesIt",
            "Batches.aRefusedMutationAtAnyPlaceLeavesNothingOfTheBatch",
            "Batches.aRefusedBatchUndoesDeletesAndOverwrites",
            "Batches.theRuntimesOwnRowVanishesWithARefusedBatch",
            "Positions.aRefusedCommitIsNotToldAndMovesNothing",
            "Concurrency.oneOfManyInsertsOfAnIdWins"),

    THE_VERSION_OF_A_SAVE_IS_NOT_CHECKED(
            () -> new WrongBackend() {
                @Override
                Mutation<?, ?> rewrite(Mutation<?, ?> mutation) {
                    return mutation instanceof Mutation.Save<?, ?> save
                                    && save.precondition() instanceof Precondition.Version
                            ? with(save, Precondition.none())
                            : mutation;
                }
            },
            "Saves.saveOfAnotherVersionConflictsAndLeavesTheRow",
            "Saves.saveOfAVersionOfAnAbsentRowConflictsAndInsertsNothing",
            "Saves.versionsOfTypeIntAreGuardedToo",
            "Batches.aRefusedMutationAtAnyPlaceLeavesNothingOfTheBatch",
            "Concurrency.writersWithVersionsLoseNoUpdate"),

    THE_VERSION_OF_AN_UPDATE_IS_NOT_CHECKED(
            () -> new WrongBackend() {
                @Override
                Mutation<?, ?> rewrite(Mutation<?, ?> mutation) {
                    return mutation instanceof Mutation.Update<?, ?> update ? unguarded(update) : mutation;
                }
            },
            "Updates.updateOfAnotherVersionConflictsAndLeavesTheRow",
            "Batches.aRefusedMutationAtAnyPlaceLeavesNothingOfTheBatch"),

    THE_CHANGED_ENTITY_IS_NOT_JUDGED(
            () -> new WrongBackend() {
                @Override
                Mutation<?, ?> rewrite(Mutation<?, ?> mutation) {
                    return mutation instanceof Mutation.Update<?, ?> update ? unjudged(update) : mutation;
                }
            },
            "Updates.updateIsJudgedByTheEntityThatItMakes",
            "Updates.updateThatIsRefusedAsAWholeLeavesTheRowAndTheBatch"),

    UNIQUE_INDEXES_ARE_FORGOTTEN(
            () -> new WrongBackend() {
                @Override
                Mutation<?, ?> rewrite(Mutation<?, ?> mutation) {
                    return with(mutation, "indexes", List.of());
                }
            },
            "UniqueIndexes.anInsertOfATakenValueNamesEntityIdAndFieldAndChangesNothing",
            "UniqueIndexes.aSaveWithoutPreconditionTouchesNoOtherRow",
            "UniqueIndexes.anUpdateToATakenValueChangesNothing",
            "UniqueIndexes.aTakenPairNamesBothFields",
            "UniqueIndexes.uniquenessIsJudgedAtEachMutation",
            "Batches.aRefusedMutationAtAnyPlaceLeavesNothingOfTheBatch",
            "Concurrency.oneOfManyInsertsOfAUniqueValueWins",
            "Transactions.preconditionsAndUniqueIndexesHoldAgainstTheTransactionsOwnWrites"),

    THE_TIME_OF_CREATION_IS_OVERWRITTEN(
            () -> new WrongBackend() {
                @Override
                Mutation<?, ?> rewrite(Mutation<?, ?> mutation) {
                    return with(mutation, "createdAtField", -1);
                }
            },
            "Saves.overwriteKeepsTheTimeOfCreation",
            "Saves.overwriteAnswersWithTheStoredRowWhereItIsAsked"),

    NOTHING_IS_READ_BACK(
            () -> new WrongBackend() {
                @Override
                Mutation<?, ?> rewrite(Mutation<?, ?> mutation) {
                    return mutation instanceof Mutation.Save<?, ?> save ? with(save, save.precondition()) : mutation;
                }
            },
            "Saves.overwriteAnswersWithTheStoredRowWhereItIsAsked"),

    DELETE_WHERE_DELETES_EVERYTHING(
            () -> new WrongBackend() {
                @Override
                Mutation<?, ?> rewrite(Mutation<?, ?> mutation) {
                    return mutation instanceof Mutation.DeleteWhere<?, ?> delete ? everything(delete) : mutation;
                }
            },
            "Deletes.deleteWhereRemovesTheRowsThatMeetTheConditionAndNoOther",
            "Batches.eachMutationSeesWhatTheEarlierOnesLeft"),

    COMMITS_ARE_TOLD_TWICE(
            () -> new WrongBackend() {
                @Override
                void told(BackendContext context, WriteBatch batch, CommitResult result) {
                    context.committed(batch, result);
                    context.committed(batch, result);
                }
            },
            "Lifecycle.openingTwiceIsRefusedAndHarmless",
            "Lifecycle.closingFinishesTheAcceptedWork",
            "Batches.anEmptyBatchCommitsNothing",
            "Batches.aLargeBatchIsOneCommit",
            "Positions.aCommitThatFindsNothingToDoIsACommit",
            "Positions.aRefusedCommitIsNotToldAndMovesNothing",
            "Positions.eachCommitIsToldOnceWithItsBatchAndItsResult",
            "Positions.readsContainACommitWhenItIsTold",
            "Concurrency.commitsAreToldOneAtATimeInTheOrderOfTheirPositions",
            "Concurrency.readsAreSnapshotsOfExactlyTheCommitsUpToTheirPosition",
            "Transactions.aRolledBackTransactionLeavesNothing",
            "Transactions.aCommitIsOneCommitOfAllThatWasApplied",
            "Transactions.anEmptyTransactionCommitsNothing",
            "TransactionEnds.closingWaitsForTheTransactionThatIsOpen"),

    READS_REPORT_A_POSITION_THAT_IS_TOO_EARLY(
            () -> new WrongBackend() {
                @Override
                <T> ReadResult<T> rows(EntityModel<T, ?> model, Query<T> query, ReadResult<T> result) {
                    long position = Math.max(0, result.position().value() - 1);
                    return new ReadResult<>(result.rows(), result.unreadable(), new CommitPosition(position));
                }
            },
            "Positions.readsReportTheLastCommitThatTheyContain",
            "Positions.aRefusedCommitIsNotToldAndMovesNothing",
            "Concurrency.readsAreSnapshotsOfExactlyTheCommitsUpToTheirPosition",
            "Transactions.aCommitIsOneCommitOfAllThatWasApplied"),

    EQUAL_KEYS_ARE_NOT_ORDERED_BY_ID(
            () -> new WrongBackend() {
                @Override
                <T> ReadResult<T> rows(EntityModel<T, ?> model, Query<T> query, ReadResult<T> result) {
                    return query.order().isEmpty()
                            ? result
                            : new ReadResult<>(untied(model, query, result.rows()), List.of(), result.position());
                }
            },
            "Queries.nullsComeFirstAscendingAndLastDescendingAndTheIdBreaksTies",
            "Queries.nullsComeWhereTheyAreAskedFor",
            "Queries.orderMayIgnoreCaseAndTheIdBreaksItsTies",
            "Queries.theWindowCountsFromThePlace",
            "GeneratedQueries.queriesThatOnceFailedAreAnsweredAsTheEvaluatorDoes",
            "GeneratedQueries.generatedQueriesAreAnsweredAsTheEvaluatorDoes"),

    THE_SECOND_PART_OF_AN_ID_IS_IGNORED(
            () -> new WrongBackend() {
                @Override
                Mutation<?, ?> rewrite(Mutation<?, ?> mutation) {
                    return mutation instanceof Mutation.Delete<?, ?> delete && delete.id() instanceof Stop.Key key
                            ? new Mutation.DeleteWhere<>(
                                    Stop_Model.INSTANCE, Query.where(StopFields.ID_LINE.eq(key.line())))
                            : mutation;
                }

                @Override
                @SuppressWarnings("unchecked") // the rows are those of the model
                public <T, ID> Mono<ReadResult<T>> getAll(EntityModel<T, ID> model, Collection<? extends ID> ids) {
                    if (model != Stop_Model.INSTANCE) {
                        return super.getAll(model, ids);
                    }
                    List<String> lines =
                            ids.stream().map(id -> ((Stop.Key) id).line()).toList();
                    return (Mono<ReadResult<T>>)
                            (Mono<?>) right.read(Stop_Model.INSTANCE, Query.where(StopFields.ID_LINE.in(lines)));
                }
            },
            "CompositeIds.rowsThatDifferInOnePartAreDifferentRows",
            "CompositeIds.readingByIdsFindsTheRowsOfWholeIdsAlone",
            "CompositeIds.writesMeetTheRowOfTheWholeIdAlone",
            "CompositeIds.recordsThatMayBeAbsentAreKept"),

    A_REPEATED_ID_YIELDS_ITS_ROW_TWICE(
            () -> new WrongBackend() {
                @Override
                public <T, ID> Mono<ReadResult<T>> getAll(EntityModel<T, ID> model, Collection<? extends ID> ids) {
                    return Flux.fromIterable(ids)
                            .concatMap(id -> right.getAll(model, List.of(id)))
                            .reduce(PlantedBug::joined)
                            .switchIfEmpty(right.getAll(model, ids));
                }
            },
            "Reads.readingByIdsLeavesOutAbsentOnesAndRepeatsNone"),

    EMPTY_TEXT_IS_STORED_AS_NULL(
            () -> new WrongBackend() {
                @Override
                Mutation<?, ?> rewrite(Mutation<?, ?> mutation) {
                    return mutation instanceof Mutation.Save<?, ?> save
                                    && save.entity() instanceof Sample sample
                                    && "".equals(sample.text())
                            ? withoutText(save, sample)
                            : mutation;
                }
            },
            "Values.emptyBytesAndEmptyTextAreNotNull",
            "Values.textsReturnWhateverTheyHold",
            "Values.theLeastAndTheGreatestValuesReturn"),

    WHAT_IS_LEFT_OVER_IS_FORGOTTEN(
            () -> new WrongBackend() {
                @Override
                public <T> Pushdown<T> plan(EntityModel<T, ?> model, Query<T> query) {
                    super.plan(model, query);
                    Query<T> pushed = query.predicate().map(Query::where).orElseGet(Query::all);
                    return Pushdown.whole(pushed);
                }
            },
            "Queries.nullsComeFirstAscendingAndLastDescendingAndTheIdBreaksTies",
            "Queries.nullsComeWhereTheyAreAskedFor",
            "Queries.orderMayIgnoreCaseAndTheIdBreaksItsTies",
            "Queries.theWindowCountsFromThePlace",
            "GeneratedQueries.queriesThatOnceFailedAreAnsweredAsTheEvaluatorDoes",
            "GeneratedQueries.generatedQueriesAreAnsweredAsTheEvaluatorDoes"),

    AN_ELEMENT_IS_FOUND_BY_A_PART_OF_IT(
            () -> new WrongBackend() {
                @Override
                public <T> Mono<ReadResult<T>> read(EntityModel<T, ?> model, Query<T> query) {
                    return query.predicate().orElse(null) instanceof Comparison<T> comparison
                                    && comparison.operator() == Operator.CONTAINS
                                    && comparison.field() instanceof CollectionField<?, ?, ?> field
                            ? right.read(model, Query.all()).map(all -> holding(model, field, comparison, all))
                            : super.read(model, query);
                }
            },
            "Collections.anElementIsFoundWholeAndNotByAPartOfIt",
            "Collections.anElementOfAnyCharactersIsFound",
            "Collections.aNumberIsFoundExactly"),

    AN_ID_IS_HANDED_OUT_TWICE(
            () -> new WrongBackend() {
                @Override
                public Mono<IdentityBlock> reserve(EntityModel<?, ?> model, int count) {
                    return super.reserve(model, count)
                            .map(block -> new IdentityBlock(Math.max(1, block.first() - 1), count));
                }
            },
            "Identities.reservedIdsArePositiveAndGrow",
            "Identities.reservedIdsLieBeyondTheIdsOfStoredRows",
            "Identities.idsOfDeletedRowsAreNotHandedOutAgain",
            "Identities.nobodyIsHandedAnIdOfAnother",
            "Identities.aSequenceThatHasUsedTheGreatestIdFails"),

    IDS_IGNORE_THE_ROWS_THAT_ARE_STORED(
            () -> new WrongBackend() {
                private final AtomicLong last = new AtomicLong();

                @Override
                public Mono<IdentityBlock> reserve(EntityModel<?, ?> model, int count) {
                    return Mono.fromSupplier(() -> new IdentityBlock(last.getAndAdd(count) + 1, count));
                }
            },
            "Identities.reservedIdsLieBeyondTheIdsOfStoredRows",
            "Identities.aSequenceThatHasUsedTheGreatestIdFails"),

    A_ROLLBACK_KEEPS_WHAT_WAS_APPLIED(
            () -> new WrongBackend() {
                @Override
                public Mono<? extends BackendTransaction> begin(TransactionOptions options) {
                    return right.begin(options)
                            .map(begun -> altered(
                                    BackendTransaction.class,
                                    begun,
                                    Map.of(
                                            "rollback",
                                            () -> begun.commit()
                                                    .onErrorComplete()
                                                    .then())));
                }
            },
            "Transactions.aRolledBackTransactionLeavesNothing"),

    THE_DEADLINE_IS_IGNORED(
            () -> new WrongBackend() {
                private final AtomicInteger begun = new AtomicInteger();

                @Override
                public Mono<? extends BackendTransaction> begin(TransactionOptions options) {
                    // Whoever waits for the first transaction, which does not end, is to give up soon.
                    Instant deadline = begun.getAndIncrement() == 0
                            ? options.deadline().plus(Duration.ofDays(1))
                            : Instant.now().plusMillis(300);
                    return right.begin(new TransactionOptions(options.id(), deadline));
                }
            },
            "TransactionEnds.theDeadlineRollsBackAndFreesTheDatabase",
            "TransactionEnds.theDeadlineFreesTheDatabaseOfATransactionThatNobodyTouches");

    private final Supplier<StoreBackend> backend;
    private final Set<String> noticedBy;

    PlantedBug(Supplier<StoreBackend> backend, String... noticedBy) {
        this.backend = backend;
        this.noticedBy = Set.of(noticedBy);
    }

    @Override
    public boolean isDeadline() {
        return this == THE_DEADLINE_IS_IGNORED;
    }

    @Override
    public StoreBackend newBackend() {
        return backend.get();
    }

    @Override
    public Set<String> noticedBy() {
        return noticedBy;
    }

    private static void oneByOne(StoreBackend backend, List<Mutation<?, ?>> mutations) {
        try {
            mutations.forEach(mutation -> Opened.require(backend.commit(WriteBatch.of(mutation))));
        } catch (ConflictException culprit) {
            // The mutations before the refused one stay: this is the bug.
        }
    }

    private static <T> ReadResult<T> joined(ReadResult<T> first, ReadResult<T> second) {
        List<T> rows = new ArrayList<>(first.rows());
        rows.addAll(second.rows());
        return new ReadResult<>(rows, List.of(), second.position());
    }

    /** Returns the rows in whose JSON the element's stands anywhere, quotes aside: this is the bug. */
    private static <T> ReadResult<T> holding(
            EntityModel<T, ?> model, EntityField<?, ?> field, Comparison<T> comparison, ReadResult<T> all) {
        String element = ((String) comparison.operand()).replaceAll("^\"|\"$", "");
        List<T> rows = all.rows().stream()
                .filter(row ->
                        String.valueOf(Row.of(model, row).value(field.index())).contains(element))
                .toList();
        return new ReadResult<>(rows, List.of(), all.position());
    }

    private static Mutation<?, ?> withoutText(Mutation.Save<?, ?> save, Sample sample) {
        return new Mutation.Save<>(
                Sample_Model.INSTANCE,
                sample.id(),
                SampleBuilder.from(sample).text(null).build(),
                save.precondition(),
                save.isReadBack());
    }

    private static <T, ID> Mutation<T, ID> with(Mutation.Save<T, ID> save, Precondition precondition) {
        return new Mutation.Save<>(save.model(), save.id(), save.entity(), precondition, false);
    }

    private static <T, ID> Mutation<T, ID> unguarded(Mutation.Update<T, ID> update) {
        return new Mutation.Update<>(
                update.model(), update.id(), update.delta(), Precondition.none(), update.updatedAt(), update.check());
    }

    private static <T, ID> Mutation<T, ID> unjudged(Mutation.Update<T, ID> update) {
        return new Mutation.Update<>(
                update.model(), update.id(), update.delta(), update.precondition(), update.updatedAt());
    }

    private static <T, ID> Mutation<T, ID> everything(Mutation.DeleteWhere<T, ID> delete) {
        return new Mutation.DeleteWhere<>(delete.model(), Query.all());
    }

    /** Returns the mutation with a model one of whose facts is another. */
    private static <T, ID> Mutation<T, ID> with(Mutation<T, ID> mutation, String fact, Object value) {
        @SuppressWarnings("unchecked") // the proxy answers as the model does
        EntityModel<T, ID> model = WrongBackend.altered(EntityModel.class, mutation.model(), Map.of(fact, () -> value));
        if (mutation instanceof Mutation.Save<T, ID> save) {
            return new Mutation.Save<>(model, save.id(), save.entity(), save.precondition(), save.isReadBack());
        }
        if (mutation instanceof Mutation.Update<T, ID> update) {
            return new Mutation.Update<>(
                    model, update.id(), update.delta(), update.precondition(), update.updatedAt(), update.check());
        }
        if (mutation instanceof Mutation.Delete<T, ID> delete) {
            return new Mutation.Delete<>(model, delete.id());
        }
        return new Mutation.DeleteWhere<>(model, ((Mutation.DeleteWhere<T, ID>) mutation).query());
    }

    private static <T> List<T> untied(EntityModel<T, ?> model, Query<T> query, List<T> rows) {
        List<T> reversed = new ArrayList<>(rows);
        Collections.reverse(reversed);
        Comparator<T> ordered = Evaluator.comparator(model, query);
        Comparator<T> byKeys = (left, right) -> {
            for (Order<T> key : query.order()) {
                Object a = Evaluator.keyset(model, query, left)
                        .values()
                        .get(query.order().indexOf(key));
                Object b = Evaluator.keyset(model, query, right)
                        .values()
                        .get(query.order().indexOf(key));
                if (!Objects.deepEquals(a, b)) {
                    return ordered.compare(left, right);
                }
            }
            return 0;
        };
        reversed.sort(byKeys);
        return reversed;
    }
}
