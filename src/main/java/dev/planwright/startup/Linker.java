package dev.planwright.startup;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.RuntimeVisibleTypeAnnotationsAttribute;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;

/**
 * Links, while the program is built, the pattern switches of a class and the methods that its
 * record has by itself.
 *
 * <p>The compiler leaves both to the JVM, which makes code for each place when it is first reached:
 * four milliseconds for the first, a third of one for each further, in every run, since start-up
 * caches keep no such code. Here the same code becomes a method of the class. What has a form that
 * is not known here stays as it is.
 */
final class Linker {

  private static final ClassDesc SWITCHES = ClassDesc.of("java.lang.runtime.SwitchBootstraps");
  private static final ClassDesc RECORDS = ClassDesc.of("java.lang.runtime.ObjectMethods");
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
  private static final int PRIVATE_STATIC = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC;

  private final ClassModel model;
  private final ClassDesc owner;
  private final List<Place> places = new ArrayList<>();

  private Linker(ClassModel model) {
    this.model = model;
    this.owner = model.thisClass().asSymbol();
  }

  /** A place that is linked: the method it calls from now on, and what the compiler said of it. */
  private record Place(String method, InvokeDynamicInstruction call) {}

  /** Returns the class with everything linked that can be; the same bytes if there is nothing. */
  static byte[] link(byte[] bytes) {
    Linker linker = new Linker(ClassFile.of().parse(bytes));
    byte[] linked = linker.link();
    return linker.places.isEmpty() ? bytes : linked;
  }

  private byte[] link() {
    return ClassFile.of()
        .transformClass(
            model,
            ClassTransform.transformingMethodBodies(Linker::isDynamic, this::replace)
                .andThen(
                    ClassTransform.endHandler(type ->
                        places.forEach(place ->
                            type.withMethodBody(
                                place.method(),
                                place.call().typeSymbol(),
                                PRIVATE_STATIC | ClassFile.ACC_SYNTHETIC,
                                code -> body(code, place.call()))))));
  }

  private static boolean isDynamic(MethodModel method) {
    return method.code().stream()
        .flatMap(code -> code.elementStream())
        .anyMatch(element -> element instanceof InvokeDynamicInstruction call && isKnown(call));
  }

  private static boolean isKnown(InvokeDynamicInstruction call) {
    ClassDesc maker = call.bootstrapMethod().owner();
    String name = call.name().stringValue();
    return maker.equals(RECORDS)
        ? name.equals("hashCode") || name.equals("equals")
        : maker.equals(SWITCHES)
            && name.equals("typeSwitch")
            && call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
  }

  private void replace(CodeBuilder code, CodeElement element) {
    if (element instanceof InvokeDynamicInstruction call && isKnown(call)) {
      String method = "linked$" + places.size();
      places.add(new Place(method, call));
      code.invokestatic(owner, method, call.typeSymbol(), model.flags().has(AccessFlag.INTERFACE));
    } else if (!(element instanceof RuntimeVisibleTypeAnnotationsAttribute)) {
      // Annotations of local variables tell nobody anything at run time, and their places move.
      code.with(element);
    }
  }

  private void body(CodeBuilder code, InvokeDynamicInstruction call) {
    switch (call.name().stringValue()) {
      case "typeSwitch" -> select(code, call.bootstrapArgs());
      case "hashCode" -> hash(code, getters(call));
      default -> compare(code, getters(call));
    }
  }

  /** The number of the first class, from the one asked for, that the object is of; -1 for null. */
  private static void select(CodeBuilder code, List<ConstantDesc> classes) {
    Label some = code.newLabel();
    code.aload(0).ifnonnull(some).iconst_m1().ireturn().labelBinding(some);
    for (int i = 0; i < classes.size(); i++) {
      Label next = code.newLabel();
      code.iload(1).loadConstant(i).if_icmpgt(next);
      code.aload(0).instanceOf((ClassDesc) classes.get(i)).ifeq(next);
      code.loadConstant(i).ireturn().labelBinding(next);
    }
    code.loadConstant(classes.size()).ireturn();
  }

  private static List<DirectMethodHandleDesc> getters(InvokeDynamicInstruction call) {
    return call.bootstrapArgs().stream()
        .filter(DirectMethodHandleDesc.class::isInstance)
        .map(DirectMethodHandleDesc.class::cast)
        .toList();
  }

  private void get(CodeBuilder code, int slot, DirectMethodHandleDesc getter) {
    code.aload(slot).getfield(owner, getter.methodName(), type(getter));
  }

  private static ClassDesc type(DirectMethodHandleDesc getter) {
    return getter.invocationType().returnType();
  }

  private void hash(CodeBuilder code, List<DirectMethodHandleDesc> getters) {
    code.iconst_0();
    for (DirectMethodHandleDesc getter : getters) {
      code.loadConstant(31).imul();
      get(code, 0, getter);
      ClassDesc type = type(getter);
      if (type.isPrimitive()) {
        ClassDesc box = box(type);
        code.invokestatic(box, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, type));
      } else {
        code.invokestatic(
            OBJECTS, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object));
      }
      code.iadd();
    }
    code.ireturn();
  }

  private void compare(CodeBuilder code, List<DirectMethodHandleDesc> getters) {
    Label differs = code.newLabel();
    code.aload(1).instanceOf(owner).ifeq(differs);
    code.aload(1).checkcast(owner).astore(2);
    for (DirectMethodHandleDesc getter : getters) {
      get(code, 0, getter);
      get(code, 2, getter);
      ClassDesc type = type(getter);
      if (type.isPrimitive()) {
        code.invokestatic(box(type), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, type, type))
            .ifne(differs);
      } else {
        code.invokestatic(
                OBJECTS,
                "equals",
                MethodTypeDesc.of(
                    ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object))
            .ifeq(differs);
      }
    }
    code.iconst_1().ireturn().labelBinding(differs).iconst_0().ireturn();
  }

  private static ClassDesc box(ClassDesc primitive) {
    return switch (TypeKind.from(primitive)) {
      case BOOLEAN -> ConstantDescs.CD_Boolean;
      case BYTE -> ConstantDescs.CD_Byte;
      case SHORT -> ConstantDescs.CD_Short;
      case CHAR -> ConstantDescs.CD_Character;
      case INT -> ConstantDescs.CD_Integer;
      case LONG -> ConstantDescs.CD_Long;
      case FLOAT -> ConstantDescs.CD_Float;
      case DOUBLE -> ConstantDescs.CD_Double;
      case REFERENCE, VOID -> throw new IllegalArgumentException(primitive.displayName());
    };
  }
}
