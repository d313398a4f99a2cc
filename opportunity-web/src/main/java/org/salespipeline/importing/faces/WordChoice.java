package org.salespipeline.importing.faces;

import java.io.Serializable;

/** A word of the progress column and what the user says it means. */
public class WordChoice implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String word;
  private String meaning;

  WordChoice(String word, String meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  public String getWord() {
    return word;
  }

  /** As the options spell it, such as {@code Stage 2}; null to look among the stages. */
  public String getMeaning() {
    return meaning;
  }

  public void setMeaning(String meaning) {
    this.meaning = meaning;
  }
}
