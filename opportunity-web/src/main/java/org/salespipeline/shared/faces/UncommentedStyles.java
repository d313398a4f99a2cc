package org.salespipeline.shared.faces;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Sends our style sheets without their comments, which are for whoever changes them and a seventh
 * of what a browser would fetch.
 */
public class UncommentedStyles extends ResourceHandlerWrapper {

  private static final String LIBRARY = "opportunity";
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/\\s*", Pattern.DOTALL);

  public UncommentedStyles(ResourceHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Resource createResource(String name) {
    return uncommented(super.createResource(name));
  }

  @Override
  public Resource createResource(String name, String library) {
    return uncommented(super.createResource(name, library));
  }

  @Override
  public Resource createResource(String name, String library, String contentType) {
    return uncommented(super.createResource(name, library, contentType));
  }

  private static Resource uncommented(Resource found) {
    boolean ours =
        found != null
            && LIBRARY.equals(found.getLibraryName())
            && found.getResourceName().endsWith(".css");
    return ours ? new Uncommented(found) : found;
  }

  /** A style sheet without what stands between the signs of a comment. */
  static String uncommented(String styles) {
    return COMMENT.matcher(styles).replaceAll("");
  }

  private static final class Uncommented extends ResourceWrapper {

    Uncommented(Resource wrapped) {
      super(wrapped);
    }

    @Override
    public InputStream getInputStream() throws IOException {
      try (InputStream whole = super.getInputStream()) {
        String styles = new String(whole.readAllBytes(), StandardCharsets.UTF_8);
        return new ByteArrayInputStream(uncommented(styles).getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
