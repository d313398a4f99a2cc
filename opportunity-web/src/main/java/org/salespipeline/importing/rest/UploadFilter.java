package org.salespipeline.importing.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.salespipeline.importing.service.UploadLimit;
import org.salespipeline.shared.rest.RequestRefused;

/**
 * Refuses what is no form, and forms beyond the limit: by what they announce, and by what they
 * really send. The type of the body is looked at here and not by {@code @Consumes}, which would be
 * asked before the role of the caller is.
 */
@Provider
@Upload
@Dependent
public class UploadFilter implements ContainerRequestFilter {

  @Inject private UploadLimit limit;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!isForm(request.getMediaType()) || RequestRefused.isEncoded(request)) {
      throw RequestRefused.unsupportedMediaType();
    }
    String announced = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    if (announced != null && Long.parseLong(announced) > limit.bytesOfForm()) {
      throw RequestRefused.tooLarge(limit.bytes());
    }
    request.setEntityStream(
        new Limited(request.getEntityStream(), limit.bytesOfForm(), limit.bytes()));
  }

  private static boolean isForm(MediaType type) {
    return type != null
        && !type.isWildcardType()
        && !type.isWildcardSubtype()
        && type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE);
  }

  private static final class Limited extends FilterInputStream {

    private final int told;
    private long left;

    Limited(InputStream stream, long most, int told) {
      super(stream);
      this.left = most;
      this.told = told;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int bytes) {
      left -= bytes;
      if (left < 0) {
        throw RequestRefused.tooLarge(told);
      }
    }
  }
}
