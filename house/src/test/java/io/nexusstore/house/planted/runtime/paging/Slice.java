package io.nexusstore.house.planted.runtime.paging;

import io.nexusstore.house.planted.runtime.query.Question;

public record Slice(Question question) {}
