<#-- A step: what is said before it, whether it is needed, its parts, and its marker. -->
<#import "part.ftl" as parts>

<#-- What is nested are further conditions. -->
<#macro step step>
    - name: ${step.name}
      when:
        - "'${step.id}.ok' not in pw_marks"
<#nested>
      block:
        - name: ${step.name}
          ansible.builtin.debug:
            msg:
<@parts.lines step.head "              "/>
        - name: ${step.id} Carry it out
          when:
            - "'${step.id}' not in pw_confirmed"
            - not ansible_check_mode
          block:
<#list step.guards as guard>
<@look step guard guard?index/>
</#list>
<#list step.parts as part>
<#if step.several>
            - name: ${part.marker} Carry it out
              when:
                - "'${part.marker}.ok' not in pw_marks"
                - "'${part.marker}' not in pw_confirmed"
<@needed step/>
              block:
<@parts.part step part "                "/>
            - name: ${part.marker} Record that it is done
              ansible.builtin.shell:
                chdir: "{{ pw_folder }}"
                cmd: |
<@parts.done part.marker "                  "/>
              changed_when: true
              when:
                - "'${part.marker}.ok' not in pw_marks"
<@needed step/>
<#elseif step.guards?has_content>
            - name: ${part.marker} Carry it out, since it is needed
              when:
<@needed step/>
              block:
<@parts.part step part "                "/>
<#else>
<@parts.part step part "            "/>
</#if>
</#list>
        - name: ${step.id} Record that it is done
          ansible.builtin.shell:
            chdir: "{{ pw_folder }}"
            cmd: |
<@parts.done step.id "              "/>
          changed_when: true
          when: not ansible_check_mode
</#macro>

<#-- The conditions that the guards of a step have said that it is needed. -->
<#macro needed step>
<#list step.guards as guard>
                - pw_guard${guard?index}.rc | default(0) == 0
</#list>
</#macro>

<#macro look step guard index>
            - name: ${step.id} See whether it is needed
              vars:
                pw_command: ${guard.command}
              ansible.builtin.shell:
                cmd: "exec </dev/null 2>&1\n{{ pw_command }}"
              register: pw_guard${index}
              changed_when: false
              failed_when: pw_guard${index}.rc | default(256) > 125
              when:
                - "'${step.parts[0].marker}.try' not in pw_marks"
                - "'${step.parts[0].marker}.ok' not in pw_marks"
<#list step.guards as earlier><#if earlier?index < index>
                - pw_guard${earlier?index}.rc | default(0) == 0
</#if></#list>
</#macro>
