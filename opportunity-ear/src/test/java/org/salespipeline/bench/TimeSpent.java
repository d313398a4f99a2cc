package org.salespipeline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * Whose code the server was in while it was recorded: each sample counts for whoever is nearest to
 * the top of the stack, where the JDK works for its caller.
 */
final class TimeSpent {

  private static final Map<String, String> FAMILIES = new LinkedHashMap<>();

  static {
    FAMILIES.put("org.salespipeline.", "Opportunity");
    FAMILIES.put("org.jboss.weld.", "CDI (Weld)");
    FAMILIES.put("org.glassfish.jersey.", "REST (Jersey)");
    FAMILIES.put("org.glassfish.hk2.", "HK2");
    FAMILIES.put("org.jvnet.hk2.", "HK2");
    FAMILIES.put("org.eclipse.persistence.", "JPA (EclipseLink)");
    FAMILIES.put("org.postgresql.", "JDBC driver");
    FAMILIES.put("com.sun.gjc.", "connection pool");
    FAMILIES.put("com.sun.enterprise.resource.", "connection pool");
    FAMILIES.put("com.sun.enterprise.connectors.", "connection pool");
    FAMILIES.put("com.sun.enterprise.transaction.", "transactions");
    FAMILIES.put("com.sun.jts.", "transactions");
    FAMILIES.put("com.sun.ejb.", "EJB");
    FAMILIES.put("org.glassfish.ejb.", "EJB");
    FAMILIES.put("org.glassfish.grizzly.", "HTTP (Grizzly)");
    FAMILIES.put("org.apache.catalina.", "Servlet (Catalina)");
    FAMILIES.put("org.glassfish.soteria.", "security");
    FAMILIES.put("org.glassfish.exousia.", "security");
    FAMILIES.put("com.sun.enterprise.security.", "security");
    FAMILIES.put("jakarta.security.", "security");
    FAMILIES.put("jakarta.faces.", "Faces (Mojarra)");
    FAMILIES.put("com.sun.faces.", "Faces (Mojarra)");
    FAMILIES.put("org.omnifaces.", "OmniFaces");
    FAMILIES.put("org.primefaces.", "PrimeFaces");
    FAMILIES.put("org.eclipse.parsson.", "JSON (Parsson)");
    FAMILIES.put("fish.payara.", "Payara's own");
    FAMILIES.put("com.sun.enterprise.", "Payara's own");
    FAMILIES.put("org.glassfish.", "Payara's own");
  }

  private TimeSpent() {}

  /** One line with the shares, largest first. */
  static String in(Path recording) throws IOException {
    Map<String, Integer> samples = new TreeMap<>();
    int all = 0;
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
          samples.merge(family(event.getStackTrace()), 1, Integer::sum);
          all++;
        }
      }
    }
    List<Map.Entry<String, Integer>> shares = new ArrayList<>(samples.entrySet());
    shares.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
    int total = Math.max(1, all);
    return all
        + " samples: "
        + shares.stream()
            .map(share -> share.getKey() + " " + 100 * share.getValue() / total + " %")
            .collect(Collectors.joining(", "));
  }

  private static String family(RecordedStackTrace stack) {
    if (stack != null) {
      for (RecordedFrame frame : stack.getFrames()) {
        String type = frame.getMethod().getType().getName();
        for (Map.Entry<String, String> family : FAMILIES.entrySet()) {
          if (type.startsWith(family.getKey())) {
            return family.getValue();
          }
        }
      }
    }
    return "the JDK alone";
  }
}
