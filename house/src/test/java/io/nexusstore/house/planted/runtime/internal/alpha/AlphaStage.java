package io.nexusstore.house.planted.runtime.internal.alpha;

import io.nexusstore.house.planted.runtime.internal.pipeline.Stage;
import io.nexusstore.house.planted.runtime.query.Question;

public record AlphaStage(Stage stage, Question question) {}
