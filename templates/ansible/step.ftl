<#-- A step: what is said before it, whether it is needed, its parts, and its marker. -->
<#import "part.ftl" as parts>

<#-- What is nested are further conditions. -->
<#macro step step>
    - name: ${step.name}
      when:
        - "${parts.quoted(step, '.ok')} not in pw_marks"
<#nested>
      block:
        - name: ${step.name}
          ansible.builtin.debug:
            msg:
<#if step.title??>
              - ${step.title}
</#if>
<@parts.lines step.head "              "/>
        - name: ${parts.label(step)} Carry it out
          when:
            - "${parts.quoted(step, '')} not in pw_confirmed"
            - not ansible_check_mode
          block:
<#list step.guards as guard>
<@look step guard guard?index/>
</#list>
<#list step.parts as part>
<#if step.several>
            - name: ${parts.label(part)} Carry it out
              when:
                - "${parts.quoted(part, '.ok')} not in pw_marks"
                - "${parts.quoted(part, '')} not in pw_confirmed"
<@needed step/>
              block:
<@parts.part step part "                "/>
            - name: ${parts.label(part)} Record that it is done
              ansible.builtin.shell:
                chdir: "{{ pw_folder }}"
                cmd: |
<@parts.done part "                  "/>
              changed_when: true
              when:
                - "${parts.quoted(part, '.ok')} not in pw_marks"
<@needed step/>
<#elseif step.guards?has_content>
            - name: ${parts.label(part)} Carry it out, since it is needed
              when:
<@needed step/>
              block:
<@parts.part step part "                "/>
<#else>
<@parts.part step part "            "/>
</#if>
</#list>
        - name: ${parts.label(step)} Record that it is done
          ansible.builtin.shell:
            chdir: "{{ pw_folder }}"
            cmd: |
<@parts.done step "              "/>
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
            - name: ${parts.label(step)} See whether it is needed
              vars:
                pw_command: ${guard.command}
              ansible.builtin.shell:
                cmd: "exec </dev/null 2>&1\n{{ pw_command }}"
              register: pw_guard${index}
              changed_when: false
              failed_when: pw_guard${index}.rc | default(256) > 125
              when:
                - "${parts.quoted(step.parts[0], '.try')} not in pw_marks"
                - "${parts.quoted(step.parts[0], '.ok')} not in pw_marks"
<#list step.guards as earlier><#if earlier?index < index>
                - pw_guard${earlier?index}.rc | default(0) == 0
</#if></#list>
</#macro>
