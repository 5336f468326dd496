package dev.planwright.derive;

/** What the libraries about pumps share by which ways back are tried. */
final class Pumps {

  static final String LIBRARY =
      """
      planwright 1

      article Q1 "On pumps" { modified = 2000-01-01 }
      fact F1 "one pump runs" in Q1 "step 1"

      kind plant { pumps : pump+  state active : pump = pumps.first }

      kind pump in plant.pumps {
        state running : bool = true
        state valve : bool = true
        state manual : bool = false
        state paused : bool = false  ends false
        state oil : fresh | used = fresh
        state noted : bool = false
      }

      ## It stays as it is.
      procedure leave() {}

      procedure back(x : plant) { if x.active != was(x.active) { switch(x, was(x.active)) } }

      procedure put-right(p : pump) {
        if p.paused { resume(p) }
        if p.valve != was(p.valve) { open(p) }
      }

      action switch(x : plant, to : pump) {
        on to  title "Switch to ${to}"
        require to.running and not to.paused else "${to} does not run"
        set x.active = to
        undo back(x)
      }
      action open(p : pump) { on p  title "Open ${p}"  set p.valve = true  undo close(p) }
      action lock(p : pump) { on p  title "Lock ${p}"  set p.manual = true  undo unlock(p) }
      action pause(p : pump) {
        on p  title "Pause ${p}"  set p.paused = true  undo put-right(p)
      }
      action resume(p : pump) {
        on p  title "Resume ${p}"
        require p.paused else "${p} is not paused"
        set p.paused = false
        undo leave()
      }
      action wear(p : pump) { on p  title "Wear ${p}"  set p.oil = used  undo leave() }

      rule one-runs danger {
        for x in plants  always any p in x.pumps : p.running  text "no pump of ${x} runs"  from F1
      }

      """;

  private Pumps() {}
}
