package io.nexusstore.processor.model.repository;

import io.nexusstore.processor.model.Located;
import io.nexusstore.processor.model.Origin;

/**
 * What an annotation on a method says that its name does not; empty texts where it says nothing.
 *
 * @param origin the annotation
 * @param where the condition
 * @param orderBy the keys of order
 * @param limit the greatest number of results
 */
public record HintModel(Origin origin, Located<String> where, Located<String> orderBy, Located<String> limit) {}
