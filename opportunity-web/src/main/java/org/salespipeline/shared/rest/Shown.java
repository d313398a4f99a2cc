package org.salespipeline.shared.rest;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.salespipeline.shared.query.BadQuery;
import org.salespipeline.shared.query.Name;

/** Which properties of records an answer has, and which links are followed from them. */
final class Shown<V extends Record> {

  private final QueryOptions options;
  private final Links<V> links;
  private final List<Name> select;
  private final List<Name> expand;

  Shown(QueryOptions options, Links<V> links) {
    this.options = options;
    this.links = links;
    this.select = options.select();
    this.expand = options.expand();
    links.check(expand);
  }

  /** Whether other properties have to be read than those that are shown. */
  boolean isExpanded() {
    return !expand.isEmpty();
  }

  /** The records as they are shown, to be written as JSON. */
  List<?> of(List<V> records) {
    if (select == null && expand.isEmpty()) {
      return records;
    }
    List<Map<String, Object>> linked = links.followed(records, expand, options);
    List<Map<String, Object>> shown = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      Map<String, Object> properties = properties(records.get(i));
      properties.putAll(linked.get(i));
      shown.add(properties);
    }
    return shown;
  }

  /** The record as it is shown; refuses names of properties that it does not have. */
  Object of(V record) {
    checkSelect(record);
    return of(List.of(record)).get(0);
  }

  private void checkSelect(V record) {
    if (select != null) {
      Set<String> known = new HashSet<>();
      components(record).forEach(component -> known.add(component.getName()));
      for (Name name : select) {
        if (!known.contains(name.text())) {
          throw BadQuery.unknown(name.place());
        }
      }
    }
  }

  private Map<String, Object> properties(V record) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (RecordComponent component : components(record)) {
      if (isShown(component.getName())) {
        properties.put(component.getName(), JsonText.valueOf(record, component));
      }
    }
    return properties;
  }

  private boolean isShown(String property) {
    return select == null || select.stream().anyMatch(name -> name.text().equals(property));
  }

  private static List<RecordComponent> components(Record record) {
    return Arrays.asList(record.getClass().getRecordComponents());
  }
}
