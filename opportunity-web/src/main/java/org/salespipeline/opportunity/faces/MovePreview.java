package org.salespipeline.opportunity.faces;

import java.math.BigDecimal;

/** The figures that a move will lead to. */
public record MovePreview(
    String stage,
    BigDecimal chancesOfSuccessPrc,
    BigDecimal completedPrc,
    BigDecimal probabilityPrc,
    BigDecimal calculatedCurrentValue) {}
