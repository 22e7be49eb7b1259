package io.streamboard.testing;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/// Decides for [Needs]; JUnit calls it before each annotated class and method.
final class NeedsCondition implements ExecutionCondition {

  static final String REQUIRE_ALL = "REQUIRE_ALL_TESTS";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return context
        .getElement()
        .flatMap(element -> AnnotationSupport.findAnnotation(element, Needs.class))
        .map(needs -> decide(System.getenv(), needs.value()))
        .orElseGet(() -> ConditionEvaluationResult.enabled("nothing is needed"));
  }

  static ConditionEvaluationResult decide(Map<String, String> environment, Need... needs) {
    String missing =
        Stream.of(needs)
            .filter(need -> !need.met())
            .map(Need::absence)
            .collect(Collectors.joining(", "));
    if (missing.isEmpty()) {
      return ConditionEvaluationResult.enabled("every need is met");
    }
    if ("1".equals(environment.get(REQUIRE_ALL))) {
      throw new AssertionError(missing + ", and " + REQUIRE_ALL + "=1 forbids to skip");
    }
    return ConditionEvaluationResult.disabled(missing);
  }
}
