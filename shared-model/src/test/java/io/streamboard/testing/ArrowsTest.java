package io.streamboard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class ArrowsTest {

  private static final JavaClasses IDS =
      new ClassFileImporter().importPackages("io.streamboard.model.id");

  @Test
  void anAllowedImportIsNoViolation() {
    assertThat(Arrows.parse("io.streamboard.model", "id -> limit\nlimit ->").violations(IDS))
        .isEmpty();
  }

  @Test
  void anImportThatIsNotListedIsNamed() {
    assertThat(Arrows.parse("io.streamboard.model", "id ->").violations(IDS))
        .contains("io.streamboard.model.id.BoardId -> limit");
  }

  @Test
  void aPackageWithoutALineIsNamed() {
    assertThat(Arrows.parse("io.streamboard.model", "limit ->").violations(IDS))
        .containsExactly("package id has no line in the table");
  }
}
