package org.salespipeline.shared.faces;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Style sheets, scripts and pictures have addresses that change with their content, so browsers may
 * keep them for good. Who asks for content that this node does not have, as when nodes are replaced
 * one by one, is given what there is, to be asked for again.
 */
public class LastingResources extends ResourceHandlerWrapper {

  private static final String CONTENT = "h";
  private static final String FOR_GOOD = "public, max-age=31536000, immutable";
  private static final String FOR_NOW = "no-cache";
  private static final int DIGITS = 12;
  private static final int BUFFER = 1 << 13;

  private final Map<String, Optional<String>> contents = new ConcurrentHashMap<>();

  public LastingResources(ResourceHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Resource createResource(String name) {
    return lasting(super.createResource(name));
  }

  @Override
  public Resource createResource(String name, String library) {
    return lasting(super.createResource(name, library));
  }

  @Override
  public Resource createResource(String name, String library, String contentType) {
    return lasting(super.createResource(name, library, contentType));
  }

  private Resource lasting(Resource found) {
    if (found == null) {
      return null;
    }
    Optional<String> content = content(found);
    return content.isEmpty() ? found : new Lasting(found, content.get());
  }

  private Optional<String> content(Resource resource) {
    return contents.computeIfAbsent(
        resource.getLibraryName() + "/" + resource.getResourceName(), key -> digest(resource));
  }

  /** Of what lies in the package, before anything is filled in; empty where nothing lies there. */
  private static Optional<String> digest(Resource resource) {
    URL source = resource.getURL();
    if (source == null) {
      return Optional.empty();
    }
    try (InputStream in = source.openStream()) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return Optional.of(HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static final class Lasting extends ResourceWrapper {

    private final String content;

    Lasting(Resource wrapped, String content) {
      super(wrapped);
      this.content = content;
    }

    @Override
    public String getRequestPath() {
      String path = super.getRequestPath();
      return path + (path.contains("?") ? "&" : "?") + CONTENT + "=" + content;
    }

    @Override
    public Map<String, String> getResponseHeaders() {
      Map<String, String> headers = new LinkedHashMap<>(super.getResponseHeaders());
      String wanted =
          FacesContext.getCurrentInstance()
              .getExternalContext()
              .getRequestParameterMap()
              .get(CONTENT);
      headers.remove("Expires");
      headers.put("Cache-Control", content.equals(wanted) ? FOR_GOOD : FOR_NOW);
      return headers;
    }
  }
}
