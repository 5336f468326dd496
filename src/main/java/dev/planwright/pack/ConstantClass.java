package dev.planwright.pack;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.Supplier;

/** Makes a class that supplies an array of texts, for {@link dev.planwright.syntax.Constants}. */
final class ConstantClass {

  /** So many characters surely fit into the 65,535 bytes of a constant. */
  private static final int PART = 21_000;

  private ConstantClass() {}

  static byte[] of(String name, List<String> texts) {
    return ClassFile.of()
        .build(
            ClassDesc.of(name),
            type ->
                type.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER)
                    .withInterfaceSymbols(ClassDesc.of(Supplier.class.getName()))
                    .withMethodBody(
                        INIT_NAME, MTD_void, ClassFile.ACC_PUBLIC, ConstantClass::constructor)
                    .withMethodBody(
                        "get",
                        MethodTypeDesc.of(CD_Object),
                        ClassFile.ACC_PUBLIC,
                        code -> array(code, texts)));
  }

  private static void constructor(CodeBuilder code) {
    code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void).return_();
  }

  private static void array(CodeBuilder code, List<String> texts) {
    code.loadConstant(texts.size()).anewarray(CD_String);
    for (int i = 0; i < texts.size(); i++) {
      code.dup().loadConstant(i);
      text(code, texts.get(i));
      code.aastore();
    }
    code.areturn();
  }

  private static void text(CodeBuilder code, String text) {
    code.loadConstant(text.substring(0, Math.min(PART, text.length())));
    for (int i = PART; i < text.length(); i += PART) {
      code.loadConstant(text.substring(i, Math.min(i + PART, text.length())))
          .invokevirtual(CD_String, "concat", MethodTypeDesc.of(CD_String, CD_String));
    }
  }
}
