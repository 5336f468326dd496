package dev.planwright.startup;

import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/** Makes classes whose one method, {@code get}, returns one of some texts by its number. */
final class ConstantClass {

  /** So many characters surely fit into the 65,535 bytes of a constant. */
  private static final int PART = 21_000;

  private ConstantClass() {}

  /** Returns a class that takes the place of another in its package. */
  static byte[] inPlaceOf(Class<?> stub, List<String> texts) {
    return ClassFile.of()
        .build(
            ClassDesc.of(stub.getName()),
            type ->
                type.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER)
                    .withMethodBody(
                        "get",
                        MethodTypeDesc.of(CD_String, CD_int),
                        ClassFile.ACC_STATIC,
                        code -> select(code, texts)));
  }

  private static void select(CodeBuilder code, List<String> texts) {
    List<SwitchCase> cases = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      cases.add(SwitchCase.of(i, code.newLabel()));
    }
    Label none = code.newLabel();
    code.iload(0).tableswitch(none, cases);
    for (SwitchCase each : cases) {
      code.labelBinding(each.target());
      text(code, texts.get(each.caseValue()));
      code.areturn();
    }
    code.labelBinding(none).loadConstant("").areturn();
  }

  private static void text(CodeBuilder code, String text) {
    code.loadConstant(text.substring(0, Math.min(PART, text.length())));
    for (int i = PART; i < text.length(); i += PART) {
      code.loadConstant(text.substring(i, Math.min(i + PART, text.length())))
          .invokevirtual(CD_String, "concat", MethodTypeDesc.of(CD_String, CD_String));
    }
  }
}
