package org.salespipeline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who may know whom, over all three modules. docs/architecture.md says it in words. */
class ArchitectureTest {

  private static final String ROOT = "org.salespipeline";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages(ROOT);

  /** Which capabilities the domain of a capability may know, beside shared. */
  private static final Map<String, Set<String>> DOMAIN_MAP =
      Map.ofEntries(
          Map.entry("audit", Set.of()),
          Map.entry("comment", Set.of()),
          Map.entry("numberseries", Set.of()),
          Map.entry("salesperson", Set.of()),
          Map.entry("salescycle", Set.of()),
          Map.entry("contact", Set.of("salesperson", "setup")),
          Map.entry("setup", Set.of("numberseries", "salesperson", "salescycle")),
          Map.entry("user", Set.of("salesperson")),
          Map.entry("opportunity", Set.of("contact", "salesperson", "salescycle")),
          Map.entry("importing", Set.of("opportunity", "contact", "salesperson", "salescycle")));

  private static void check(ArchRule rule) {
    rule.check(CLASSES);
  }

  @Test
  @DisplayName("The domain knows other capabilities only along the map")
  void domainFollowsTheMap() {
    DOMAIN_MAP.forEach(
        (capability, known) -> {
          Set<String> allowed = new TreeSet<>(known);
          allowed.add(capability);
          String[] others =
              DOMAIN_MAP.keySet().stream()
                  .filter(other -> !allowed.contains(other))
                  .map(other -> ROOT + "." + other)
                  .toArray(String[]::new);
          check(
              noClasses()
                  .that()
                  .resideInAPackage(ROOT + "." + capability)
                  .should()
                  .dependOnClassesThat()
                  .resideInAnyPackage(others)
                  .allowEmptyShould(true));
        });
  }

  @Test
  @DisplayName("Capabilities of the domain know each other without cycles")
  void domainHasNoCycles() {
    slices()
        .matching(ROOT + ".(*)")
        .should()
        .beFreeOfCycles()
        .check(CLASSES.that(resideInAnyPackage(domainPackages())));
  }

  @Test
  @DisplayName("Services of the capabilities know each other without cycles")
  void servicesHaveNoCycles() {
    slices().matching(ROOT + ".(*).service").should().beFreeOfCycles().check(CLASSES);
  }

  private static String[] domainPackages() {
    Set<String> packages = new TreeSet<>();
    DOMAIN_MAP.keySet().forEach(capability -> packages.add(ROOT + "." + capability));
    return packages.toArray(String[]::new);
  }

  @Test
  @DisplayName("The domain knows nothing of EJB, CDI, REST, Faces or Servlet")
  void domainIsPlain() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(domainPackages())
            .or()
            .resideInAPackage(ROOT + ".shared")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "jakarta.ejb..",
                "jakarta.inject..",
                "jakarta.enterprise..",
                "jakarta.ws.rs..",
                "jakarta.faces..",
                "jakarta.servlet.."));
  }

  @Test
  @DisplayName("Services know nothing of REST, Faces or Servlet")
  void servicesKnowNoEdge() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage("..service..", "..query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "jakarta.ws.rs..",
                "jakarta.faces..",
                "jakarta.servlet..",
                "..rest..",
                "..faces.."));
  }

  @Test
  @DisplayName("Edges see views and data, never entities or the EntityManager")
  void edgesSeeNoEntities() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage("..rest..", "..faces..", "..web..", "..auth..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class));
  }

  @Test
  @DisplayName("REST does not know Faces, Faces does not know REST")
  void edgesAreApart() {
    check(
        noClasses()
            .that()
            .resideInAPackage("..rest..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..faces.."));
    check(
        noClasses()
            .that()
            .resideInAPackage("..faces..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..rest.."));
  }

  @Test
  @DisplayName("Every public method of a service says who may call it")
  void servicesSayWhoMayCall() {
    check(
        methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .or()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Singleton.class)
            .and()
            .arePublic()
            .and()
            .areNotStatic()
            .should(sayWhoMayCall()));
  }

  private static ArchCondition<JavaMethod> sayWhoMayCall() {
    return new ArchCondition<>(
        "carry @RolesAllowed, @PermitAll or @DenyAll, or be in a class that does") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean said = says(method.getOwner()) || saysItself(method);
        if (!said) {
          events.add(SimpleConditionEvent.violated(method, method.getFullName() + " says nothing"));
        }
      }
    };
  }

  private static boolean says(JavaClass owner) {
    return owner.isAnnotatedWith(RolesAllowed.class)
        || owner.isAnnotatedWith(PermitAll.class)
        || owner.isAnnotatedWith(DenyAll.class);
  }

  private static boolean saysItself(JavaMethod method) {
    return method.isAnnotatedWith(RolesAllowed.class)
        || method.isAnnotatedWith(PermitAll.class)
        || method.isAnnotatedWith(DenyAll.class);
  }

  @Test
  @DisplayName("Entities have no public setter and hold no other aggregate")
  void entitiesAreClosed() {
    check(
        noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .arePublic()
            .should()
            .haveNameMatching("set[A-Z].*"));
    check(
        noFields()
            .that()
            .areAnnotatedWith(ManyToOne.class)
            .or()
            .areAnnotatedWith(OneToOne.class)
            .should(
                new ArchCondition<>("point into another capability") {
                  @Override
                  public void check(
                      com.tngtech.archunit.core.domain.JavaField field, ConditionEvents events) {
                    boolean elsewhere =
                        !field
                            .getRawType()
                            .getPackageName()
                            .equals(field.getOwner().getPackageName());
                    events.add(new SimpleConditionEvent(field, elsewhere, field.getFullName()));
                  }
                }));
  }

  @Test
  @DisplayName("The time comes from a Clock")
  void timeComesFromAClock() {
    for (Class<?> time :
        Set.of(
            LocalDate.class,
            LocalDateTime.class,
            Instant.class,
            OffsetDateTime.class,
            ZonedDateTime.class)) {
      check(noClasses().should().callMethod(time, "now"));
    }
    check(noClasses().should().callConstructor(java.util.Date.class));
  }

  @Test
  @DisplayName("No binary floating point in rules and services")
  void noFloatingPoint() {
    check(
        noFields()
            .that()
            .areDeclaredInClassesThat(not(resideInAnyPackage("..faces..")))
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .orShould()
            .haveRawType(Double.class));
  }

  @Test
  @DisplayName("Names say what a class is: no Impl, Manager, Helper, Util")
  void namesAreOfTheTrade() {
    check(
        noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils"));
  }

  @Test
  @DisplayName(
      "Only repositories, queries and a few owners of one statement touch the EntityManager")
  void fewTouchTheDatabase() {
    check(
        classes()
            .that()
            .containAnyFieldsThat(
                com.tngtech.archunit.base.DescribedPredicate.describe(
                    "hold an EntityManager",
                    field -> field.getRawType().isAssignableTo(EntityManager.class)))
            .should()
            .haveNameMatching(".*(Repository|Queries|Occasions|DemoService|TransactionService)"));
  }

  @Test
  @DisplayName("A package lives in one module")
  void packagesAreNotSplit() {
    Map<String, Set<String>> modules = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      String source = type.getSource().orElseThrow().getUri().toString();
      String module = source.replaceAll(".*?(opportunity-(domain|ejb|web))[/-].*", "$1");
      modules.computeIfAbsent(type.getPackageName(), key -> new TreeSet<>()).add(module);
    }
    modules.values().removeIf(found -> found.size() == 1);
    org.assertj.core.api.Assertions.assertThat(modules).isEmpty();
  }

  @Test
  @DisplayName("Repositories hide in their capability")
  void repositoriesHide() {
    check(
        classes()
            .that()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .notHaveModifier(JavaModifier.PUBLIC));
  }
}
