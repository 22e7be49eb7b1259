package io.streamboard.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// Skips a test, by name and with the reason, where the machine lacks something it needs. With
/// `REQUIRE_ALL_TESTS=1` in the environment it fails instead, so that a machine which is meant to
/// have everything proves everything.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(NeedsCondition.class)
public @interface Needs {
  /// All of these are needed.
  Need[] value();
}
