package io.streamboard.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The rules of the design that a compiler does not know. Each module has one subclass that names
/// its root package and its arrows; rules of one module only are further tests in that subclass.
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // reading the classes takes a second
public abstract class ArchitectureRules {

  private final String root;
  private final Arrows arrows;
  private final JavaClasses shipped;
  private final JavaClasses everything;

  /// @param root the module's package, such as `io.streamboard.model`
  /// @param arrows one line per package: `package -> package it may import, another`, with names
  ///   relative to the root, `.` for the root and `*` for all
  protected ArchitectureRules(String root, String arrows) {
    this.root = root;
    this.arrows = Arrows.parse(root, arrows);
    this.shipped =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(root);
    this.everything = new ClassFileImporter().importPackages(root);
  }

  /// The module's shipped classes, for rules of its own.
  protected JavaClasses shipped() {
    return shipped;
  }

  @Test
  void packagesImportOnlyWhatTheirArrowsAllow() {
    assertThat(arrows.violations(shipped)).isEmpty();
  }

  @Test
  void everyPackageSaysThatItIsNullMarked() {
    Set<String> unmarked = new TreeSet<>();
    for (JavaClass type : shipped) {
      JavaPackage home = type.getPackage();
      if (!home.isAnnotatedWith(NullMarked.class)) {
        unmarked.add(home.getName());
      }
    }
    assertThat(unmarked).isEmpty();
  }

  @Test
  void timeRandomnessAndIdsComeInFromTheCompositionRoot() {
    check(
        noClasses()
            .that(resideOutsideOfPackage(root))
            .should()
            .callMethodWhere(
                calls("java\\.lang\\.System", "nanoTime|currentTimeMillis")
                    .or(calls("java\\.time\\.\\w+", "now|systemUTC|systemDefaultZone|system"))
                    .or(calls("java\\.util\\.UUID", "randomUUID"))
                    .or(calls("java\\.lang\\.Math", "random"))
                    .or(calls("java\\.util\\.concurrent\\.ThreadLocalRandom", "current")))
            .because("a test must be able to choose them: take them as constructor arguments"));
  }

  @Test
  void nobodyReadsSerializedObjects() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.ObjectInputStream")
            .because("reading one runs code of the sender's choice"));
  }

  @Test
  void noJsonChoosesAClass() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.fasterxml.jackson.annotation.JsonTypeInfo")
            .orShould()
            .callMethodWhere(
                calls(
                    "com\\.fasterxml\\.jackson\\..*",
                    "enableDefaultTyping|activateDefaultTyping.*"))
            .because("a name of a class from outside runs code of the sender's choice"));
  }

  @Test
  void nobodyReadsXml() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.xml..", "org.xml.sax..", "org.w3c.dom..")
            .because("it may name files and addresses; who needs it, adds a reader without DTDs"));
  }

  @Test
  void nobodyOpensTheDatabaseToTheNetwork() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.h2.tools.Server")
            .because("the database is a private file of one process"));
  }

  @Test
  void nobodySleepsNotEvenInTests() {
    noClasses()
        .should()
        .callMethodWhere(calls("java\\.lang\\.Thread", "sleep"))
        .orShould()
        .callMethodWhere(calls("java\\.util\\.concurrent\\.TimeUnit", "sleep"))
        .because("wait for the condition instead: a sleep is too long or too short")
        .allowEmptyShould(true)
        .check(everything);
  }

  @Test
  void onlyCommandsPrint() {
    check(
        noClasses()
            .that(resideOutsideOfPackage(root))
            .and()
            .resideOutsideOfPackage("..cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("everything else logs"));
  }

  /// Holds a technology inside the packages that adapt it.
  ///
  /// @param technology package patterns of the technology, as ArchUnit writes them (`org.h2..`)
  /// @param adapters full names of the packages that may use it, `..` at the end includes
  ///   subpackages
  protected void onlyAdaptersUse(String[] technology, String... adapters) {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(adapters)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(technology)
            .because("a technology is imported by its adapter only"));
  }

  /// Checks a rule on the shipped classes; a rule that concerns no class yet holds.
  protected void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(shipped);
  }

  /// Matches calls of methods by regular expressions of the owner's and the method's name.
  protected static DescribedPredicate<JavaMethodCall> calls(String owner, String method) {
    return DescribedPredicate.describe(
        owner + "." + method,
        call ->
            call.getTargetOwner().getFullName().matches(owner) && call.getName().matches(method));
  }
}
