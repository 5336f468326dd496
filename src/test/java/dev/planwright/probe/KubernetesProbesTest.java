package dev.planwright.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.Terminal;
import dev.planwright.cli.TestFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the programs of a cluster print is read as what it says. */
class KubernetesProbesTest {

  private static final String PLAN =
      """
      planwright 1
      use kubernetes.kubeadm
      cluster prod {
        has kubernetes 1.30.6
        node c1 {
          role = control
          has api-server 1.30.6, kubeadm 1.30.6, kubelet 1.30.6, kubectl 1.30.6
        }
        node w1 { has kubeadm 1.30.6, kubelet 1.30.6, kubectl 1.30.6 }
      }
      plan minor { on prod  install { kubernetes 1.31.2 } }
      """;

  @TempDir Path path;

  /** Reads a report in which one look of one section shows a text. */
  private String read(String machine, String title, String source, int code, String text) {
    String look = "[PW:P001] look " + source + "\n" + text + "\n";
    String exit = source.equals("run") ? "\n[PW:P001] exit code " + code + "\n" : "";
    String head = "[PW] planwright probe 1\n[PW] plan minor\n[PW] target prod\n";
    String before = title.startsWith("api-server") && source.equals("run") ? FOUND : "";
    String report =
        head
            + ("[PW] machine " + machine + "\n[PW] id 0\n[PW:P001] begin " + title + "\n")
            + before
            + look
            + exit
            + "[PW:P001] end\n[PW] end\n";
    new TestFolder(path).write("my.plan", PLAN).write("report.txt", report);
    Terminal.Ran ran = new Terminal(path).run("probe", "my.plan", "--all", "--read", "report.txt");
    return ran.out()
        .lines()
        .map(String::strip)
        .filter(line -> line.contains(" " + title + ": "))
        .findFirst()
        .orElse(ran.out() + ran.err());
  }

  private static final String FOUND = "[PW:P001] look file\nfile found\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          c1; kubeadm on c1;      run;  0;   v1.30.6;                       agrees   kubeadm on c1: 1.30.6
          c1; kubeadm on c1;      run;  0;   v1.29.1;                       differs  kubeadm on c1: 1.29.1 (the plan: 1.30.6)
          w1; kubelet on w1;      run;  0;   Kubernetes v1.30.6;            agrees   kubelet on w1: 1.30.6
          w1; kubelet on w1;      run;  127; sh: 9: kubelet: not found;     open     kubelet on w1: what was seen does not tell
          c1; kubectl on c1;      run;  0;   Client Version: v1.30.6;       agrees   kubectl on c1: 1.30.6
          c1; api-server on c1;   run;  0;   image: registry.k8s.io/kube-apiserver:v1.30.6; agrees   api-server on c1: 1.30.6
          w1; api-server on w1;   file; 0;   no such file;                  agrees   api-server on w1: none
          c1; kubernetes on prod; run;  0;   kubernetesVersion: v1.29.10;   differs  kubernetes on prod: 1.29.10 (the plan: 1.30.6)
          c1; prod.etcd;          file; 0;   no such file;                  differs  prod.etcd: external (the plan: stacked, not said)
          c1; prod.static-pods;   file; 0;   file found;                    agrees   prod.static-pods: true
          w1; w1.admin-conf;      file; 0;   no such file;                  agrees   w1.admin-conf: false
          w1; w1.swap;            run;  0;   Filename Type Size Used Priority; agrees   w1.swap: off
          w1; w1.swap;            run;  0;   /dev/sda2 partition 999 0 -2;  open     w1.swap: what was seen does not tell
          w1; w1.repository;      run;  0;   /v1.29/;                       differs  w1.repository: 29 (the plan: 30, not said)
          c1; w1.ready;           run;  0;   w1 NotReady <none> 3d v1.30.6; differs  w1.ready: false (the plan: true, not said)
          c1; w1.ready;           run;  0;   'w1 Ready,SchedulingDisabled <none> 3d v1.30.6'; agrees   w1.ready: true
          c1; w1.scheduling;      run;  0;   w1 Ready <none> 3d v1.30.6;    agrees   w1.scheduling: schedulable
          c1; w1.scheduling;      run;  0;   'w1 Ready,SchedulingDisabled <none> 3d v1.30.6'; open     w1.scheduling: what was seen does not tell
          """)
  void whatIsPrintedIsRead(
      String machine, String title, String source, int code, String text, String verdict) {
    assertEquals(verdict, read(machine, title, source, code, text));
  }

  /** Each machine looks at itself, and the first control plane at the cluster. */
  @Test
  void eachMachineLooksAtItself() {
    new TestFolder(path).write("my.plan", PLAN);
    Terminal.Ran ran = new Terminal(path).run("probe", "my.plan", "--all", "-o", "out");
    assertEquals(0, ran.status(), ran.err());
    String worker = new TestFolder(path).read("out/minor/probe/PROBE-w1.sh");
    assertTrue(worker.contains("'kubelet on w1'"), worker);
    assertTrue(!worker.contains("kubectl get node"), worker);
    String control = new TestFolder(path).read("out/minor/probe/PROBE-c1.sh");
    assertTrue(control.contains("kubectl get node w1 --no-headers"), control);
  }
}
