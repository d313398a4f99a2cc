package org.salespipeline.system.pages;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A picture of a page as a small file: a page has few colours, and needs no more to be seen. */
final class SmallPicture {

  private static final int COLOURS = 64;

  /** How closely colours are told apart at first; what differs by less is one colour. */
  private static final int STEP = 8;

  private final BufferedImage picture;

  SmallPicture(byte[] png) {
    try {
      picture = ImageIO.read(new ByteArrayInputStream(png));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes it as PNG. */
  void writeTo(Path file) {
    int[] palette = palette();
    IndexColorModel colours =
        new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage small =
        new BufferedImage(
            picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours);
    Map<Integer, Integer> nearest = new HashMap<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int colour = picture.getRGB(x, y);
        int index = nearest.computeIfAbsent(colour, each -> nearest(palette, each));
        small.getRaster().setSample(x, y, 0, index);
      }
    }
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(small, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The colours that matter: frequent ones, and rare ones that no other comes near to. */
  private int[] palette() {
    Map<Integer, Map<Integer, Integer>> groups = new HashMap<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int colour = picture.getRGB(x, y);
        groups
            .computeIfAbsent(group(colour), any -> new HashMap<>())
            .merge(colour, 1, Integer::sum);
      }
    }
    List<Shade> shades = groups.values().stream().map(Shade::of).toList();
    List<Integer> palette = new ArrayList<>();
    while (palette.size() < Math.min(COLOURS, shades.size())) {
      Shade next = shades.stream().max(Comparator.comparing(Shade::missed)).orElseThrow();
      palette.add(next.colour);
      shades.forEach(each -> each.near(next.colour));
    }
    return palette.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Colours that are almost alike, by the most frequent of them. */
  private static final class Shade {

    private final int colour;
    private final double weight;
    private int distance = Integer.MAX_VALUE;

    private Shade(int colour, double weight) {
      this.colour = colour;
      this.weight = weight;
    }

    static Shade of(Map<Integer, Integer> colours) {
      int frequent =
          colours.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
      // by the root, so that the few dots of a sign count beside a large ground
      int dots = colours.values().stream().mapToInt(Integer::intValue).sum();
      return new Shade(frequent, Math.sqrt(dots));
    }

    void near(int chosen) {
      distance = Math.min(distance, distance(chosen, colour));
    }

    double missed() {
      return weight * distance;
    }
  }

  private static int group(int colour) {
    return (red(colour) / STEP << 16) | (green(colour) / STEP << 8) | blue(colour) / STEP;
  }

  private static int nearest(int[] palette, int colour) {
    int best = 0;
    for (int i = 1; i < palette.length; i++) {
      best = distance(palette[i], colour) < distance(palette[best], colour) ? i : best;
    }
    return best;
  }

  private static int distance(int one, int other) {
    int red = red(one) - red(other);
    int green = green(one) - green(other);
    int blue = blue(one) - blue(other);
    return red * red + green * green + blue * blue;
  }

  private static int red(int colour) {
    return colour >> 16 & 0xff;
  }

  private static int green(int colour) {
    return colour >> 8 & 0xff;
  }

  private static int blue(int colour) {
    return colour & 0xff;
  }
}
