package dev.planwright.emit;

import freemarker.core.ArithmeticEngine.BigDecimalEngine;
import freemarker.template.TemplateException;
import java.math.BigDecimal;

/** Arithmetic on numbers of a length that can be written down: 1e999999999 is no number here. */
final class TemplateArithmetic extends BigDecimalEngine {

  private static final int MOST_DIGITS = 200;

  @Override
  public Number toNumber(String text) {
    if (text.length() > MOST_DIGITS) {
      throw new NumberFormatException("a number with more than " + MOST_DIGITS + " digits");
    }
    return bounded(super.toNumber(text));
  }

  @Override
  public Number add(Number first, Number second) throws TemplateException {
    return bounded(super.add(first, second));
  }

  @Override
  public Number subtract(Number first, Number second) throws TemplateException {
    return bounded(super.subtract(first, second));
  }

  @Override
  public Number multiply(Number first, Number second) throws TemplateException {
    return bounded(super.multiply(first, second));
  }

  @Override
  public Number divide(Number first, Number second) throws TemplateException {
    return bounded(super.divide(first, second));
  }

  private static Number bounded(Number number) {
    if (number instanceof BigDecimal decimal
        && (decimal.precision() > MOST_DIGITS || Math.abs(decimal.scale()) > MOST_DIGITS)) {
      throw new ArithmeticException("a number with more than " + MOST_DIGITS + " digits");
    }
    return number;
  }
}
