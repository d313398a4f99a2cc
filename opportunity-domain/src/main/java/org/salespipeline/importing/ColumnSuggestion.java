package org.salespipeline.importing;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Guesses from the names of the columns what they hold: the API's own names, the words of the
 * product's three languages, and those of widespread products. Each target is given once, to the
 * column whose name fits best; the user has the last word.
 */
public final class ColumnSuggestion {

  /** The spellings of each target, the best ones first. */
  private static final Map<ImportTarget, List<String>> SPELLINGS = spellings();

  private static final Map<String, ImportTarget> BY_SPELLING = new HashMap<>();

  static {
    SPELLINGS.forEach(
        (target, words) -> {
          BY_SPELLING.put(Words.key(target.name()), target);
          words.forEach(word -> BY_SPELLING.put(Words.key(word), target));
        });
  }

  private ColumnSuggestion() {}

  private static Map<ImportTarget, List<String>> spellings() {
    Map<ImportTarget, List<String>> words = new EnumMap<>(ImportTarget.class);
    words.put(
        ImportTarget.number,
        List.of(
            "opportunity id",
            "opportunity number",
            "opportunity no",
            "opportunity",
            "id",
            "no",
            "deal id",
            "deal number",
            "record id",
            "external id",
            "key",
            "número",
            "número de oportunidad",
            "n.º",
            "nº",
            "núm",
            "numéro",
            "numéro d'opportunité",
            "n°",
            "identifiant"));
    words.put(
        ImportTarget.description,
        List.of(
            "opportunity name",
            "deal name",
            "name",
            "title",
            "subject",
            "topic",
            "product",
            "descripción",
            "nombre de la oportunidad",
            "nombre",
            "título",
            "asunto",
            "producto",
            "libellé",
            "nom de l'opportunité",
            "nom",
            "titre",
            "objet",
            "produit",
            "désignation"));
    words.put(
        ImportTarget.contactNumber,
        List.of(
            "contact no",
            "contact id",
            "account number",
            "account id",
            "customer number",
            "n.º contacto",
            "número de contacto",
            "n° contact",
            "numéro de contact"));
    words.put(
        ImportTarget.contactCompanyName,
        List.of(
            "account",
            "account name",
            "company",
            "company name",
            "customer",
            "customer name",
            "organization",
            "organisation",
            "client",
            "client name",
            "empresa",
            "nombre de empresa",
            "nombre empresa",
            "nombre empresa del contacto",
            "cliente",
            "cuenta",
            "compañía",
            "organización",
            "société",
            "entreprise",
            "nom de l'entreprise",
            "nom de la société",
            "nom de la société du contact",
            "raison sociale",
            "compte",
            "organisation cliente"));
    words.put(
        ImportTarget.contactName,
        List.of(
            "contact",
            "contact person",
            "person",
            "primary contact",
            "full name",
            "contacto",
            "nombre de contacto",
            "persona de contacto",
            "persona",
            "nom du contact",
            "personne de contact",
            "interlocuteur",
            "personne"));
    words.put(
        ImportTarget.salespersonCode,
        List.of(
            "salesperson",
            "owner id",
            "sales rep code",
            "código de vendedor",
            "cód. vendedor",
            "code vendeur",
            "code du vendeur"));
    words.put(
        ImportTarget.salespersonName,
        List.of(
            "sales agent",
            "sales rep",
            "sales representative",
            "owner",
            "opportunity owner",
            "deal owner",
            "account owner",
            "account manager",
            "assigned to",
            "user",
            "agent",
            "seller",
            "vendedor",
            "nombre del vendedor",
            "nombre vendedor",
            "comercial",
            "propietario",
            "responsable",
            "agente",
            "vendeur",
            "nom du vendeur",
            "nom vendeur",
            "commercial",
            "propriétaire",
            "responsable du compte",
            "attribué à"));
    words.put(ImportTarget.priority, List.of("prioridad", "priorité", "importance", "rating"));
    words.put(
        ImportTarget.progress,
        List.of(
            "stage",
            "deal stage",
            "sales stage",
            "pipeline stage",
            "opportunity stage",
            "phase",
            "status",
            "state",
            "outcome",
            "etapa",
            "fase",
            "estado",
            "etapa de venta",
            "resultado",
            "avance",
            "étape",
            "étape de vente",
            "état",
            "statut",
            "avancement",
            "résultat"));
    words.put(
        ImportTarget.startDate,
        List.of(
            "start",
            "engage date",
            "created",
            "created date",
            "create date",
            "created on",
            "creation date",
            "open date",
            "opened",
            "date opened",
            "begin date",
            "fecha de inicio",
            "fecha de creación",
            "creado el",
            "fecha de apertura",
            "inicio",
            "date de début",
            "date de création",
            "créé le",
            "date d'ouverture",
            "début"));
    words.put(
        ImportTarget.dateClosed,
        List.of(
            "close date",
            "closed date",
            "closed on",
            "closing date",
            "date won",
            "won date",
            "actual close date",
            "actual closing date",
            "fecha de cierre",
            "fecha cerrada",
            "cerrado el",
            "fecha de cierre real",
            "date de clôture",
            "date clôture",
            "clôturé le",
            "date de fermeture",
            "date de conclusion",
            "date de clôture effective",
            "closed",
            "cerrado",
            "clôturé"));
    words.put(
        ImportTarget.estimatedValue,
        List.of(
            "amount",
            "value",
            "deal value",
            "estimated amount",
            "expected revenue",
            "expected value",
            "opportunity value",
            "est revenue",
            "estimated revenue",
            "valor estimado",
            "importe",
            "importe estimado",
            "valor",
            "ingresos esperados",
            "valeur estimée",
            "montant",
            "montant estimé",
            "valeur",
            "chiffre d'affaires prévu"));
    words.put(
        ImportTarget.salesValue,
        List.of(
            "close value",
            "closed value",
            "won amount",
            "actual revenue",
            "actual value",
            "revenue",
            "sales amount",
            "valor de venta",
            "importe de venta",
            "valor de cierre",
            "ingresos reales",
            "valeur de vente",
            "montant de vente",
            "valeur de clôture",
            "chiffre d'affaires"));
    words.put(
        ImportTarget.chancesOfSuccessPrc,
        List.of(
            "chances of success",
            "chances of success %",
            "probability",
            "probability %",
            "win probability",
            "chance",
            "probabilidad",
            "probabilidad de éxito",
            "posibilidades de éxito",
            "probabilité",
            "chance de succès",
            "chances de succès",
            "chances de réussite"));
    words.put(
        ImportTarget.estimatedClosingDate,
        List.of(
            "expected close date",
            "expected closing date",
            "expected closing",
            "estimated close date",
            "est close date",
            "forecast close date",
            "target date",
            "fecha de cierre estimada",
            "fecha cierre estimada",
            "fecha estimada de cierre",
            "fecha de cierre prevista",
            "cierre previsto",
            "date de clôture estimée",
            "date de clôture prévue",
            "date clôture prévue",
            "clôture prévue"));
    words.put(
        ImportTarget.closeOpportunityCode,
        List.of(
            "close code",
            "close reason",
            "loss reason",
            "lost reason",
            "won lost reason",
            "reason",
            "motivo de cierre",
            "motivo",
            "código de cierre",
            "cód. cierre oportunidad",
            "motivo de pérdida",
            "motif de clôture",
            "motif",
            "code de clôture",
            "code fin opportunité",
            "raison de la perte",
            "motif de perte"));
    return words;
  }

  /** The targets of those columns whose names say what they hold, in the order of the file. */
  public static Map<String, ImportTarget> of(List<String> headers) {
    Map<ImportTarget, String> best = new EnumMap<>(ImportTarget.class);
    for (String header : headers) {
      ImportTarget target = BY_SPELLING.get(Words.key(header));
      if (target != null) {
        best.merge(
            target, header, (one, other) -> rank(target, other) < rank(target, one) ? other : one);
      }
    }
    Map<String, ImportTarget> suggested = new LinkedHashMap<>();
    for (String header : headers) {
      best.forEach(
          (target, chosen) -> {
            if (chosen.equals(header)) {
              suggested.put(header, target);
            }
          });
    }
    return suggested;
  }

  /** How well a name fits; the API's own name fits best. */
  private static int rank(ImportTarget target, String header) {
    String key = Words.key(header);
    if (key.equals(Words.key(target.name()))) {
      return -1;
    }
    return SPELLINGS.get(target).stream().map(Words::key).toList().indexOf(key);
  }
}
